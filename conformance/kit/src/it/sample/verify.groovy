import javax.xml.parsers.DocumentBuilderFactory

// Which of the two implementations fails, and where: tests by their names.
def tests = { name ->
  def file = new File(basedir, "target/surefire-reports/TEST-sample.${name}.xml")
  def report = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file)
  def cases = report.getElementsByTagName('testcase')
  (0..<cases.length).collect { cases.item(it) }
}
def has = { test, tag -> test.getElementsByTagName(tag).length > 0 }
def failed = { name ->
  tests(name).findAll { has(it, 'failure') || has(it, 'error') }.collect { it.getAttribute('name') } as TreeSet
}

def passed = tests('EndpointTest').count { !has(it, '*') }
assert failed('EndpointTest').isEmpty()
assert passed > 500

def faulty = failed('CarelessEndpointTest')
println "${passed} tests pass; of the faulty implementation ${faulty.size()} fail, such as ${faulty.first()}"
assert faulty.contains('RFC 6455 5.2 keepsClause() framing/server/OPEN/header.TEXT.rsv4.len0/close1002+end')
// No other rule is broken: each of these sets a reserved bit, alone or with another violation.
assert faulty.every { it.contains('rsv') || it.contains('faults-') }
true
