package dev.framecheck.kit.report;

import dev.framecheck.kit.ReplayReport;
import dev.framecheck.kit.TraceResult;
import dev.framecheck.kit.Verdict;
import dev.framecheck.kit.baseline.BaselineComparison;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The report as JUnit XML. A failure is a failure there; what could not be decided or run is
 * skipped, with the reason; a non-strict verdict is a success with its message as output. A known
 * deviation is skipped with the reason for it, and an entry that no longer holds is a failure.
 */
final class JUnitXmlReport implements ReportWriter {

  private final BaselineComparison baseline;

  JUnitXmlReport(BaselineComparison baseline) {
    this.baseline = baseline;
  }

  @Override
  public String text(ReplayReport report) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      write(xml, report);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string can't be written to", e);
    }
    return text.toString();
  }

  private void write(XMLStreamWriter xml, ReplayReport report) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuites");
    xml.writeAttribute("name", clean("framecheck replay " + report.target()));
    counts(xml, report.results());
    xml.writeAttribute("time", String.format(Locale.ROOT, "%.3f", report.seconds()));
    for (Map.Entry<String, List<TraceResult>> clause : byClause(report).entrySet()) {
      xml.writeCharacters("\n  ");
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", clean(clause.getKey()));
      counts(xml, clause.getValue());
      for (TraceResult result : clause.getValue()) {
        xml.writeCharacters("\n    ");
        write(xml, clause.getKey(), result);
      }
      xml.writeCharacters("\n  ");
      xml.writeEndElement();
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.writeCharacters("\n");
  }

  private static Map<String, List<TraceResult>> byClause(ReplayReport report) {
    Map<String, List<TraceResult>> byClause = new TreeMap<>();
    for (TraceResult result : report.results()) {
      String clause =
          result.clauses().isEmpty() ? "RFC 6455" : "RFC 6455 " + result.clauses().get(0);
      byClause.computeIfAbsent(clause, key -> new ArrayList<>()).add(result);
    }
    return byClause;
  }

  private void counts(XMLStreamWriter xml, Collection<TraceResult> results)
      throws XMLStreamException {
    xml.writeAttribute("tests", String.valueOf(results.size()));
    xml.writeAttribute("failures", String.valueOf(results.stream().filter(this::failed).count()));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", String.valueOf(results.stream().filter(this::skipped).count()));
  }

  private boolean skipped(TraceResult result) {
    return result.verdict() == Verdict.INCONCLUSIVE
        || result.verdict() == Verdict.UNSUPPORTED
        || baseline.known(result).isPresent();
  }

  private boolean failed(TraceResult result) {
    return baseline.isNew(result) || baseline.outdated(result.trace()).isPresent();
  }

  private void write(XMLStreamWriter xml, String clause, TraceResult result)
      throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", clean(clause));
    xml.writeAttribute("name", clean(result.trace()));
    if (failed(result)) {
      String outdated =
          baseline.outdated(result.trace()).map(BaselineComparison.Changed::text).orElse("");
      xml.writeStartElement("failure");
      xml.writeAttribute(
          "message",
          clean(outdated.isEmpty() ? result.message() : outdated + ". " + result.message()));
      xml.writeAttribute("type", result.clause());
      xml.writeEndElement();
    } else if (skipped(result)) {
      xml.writeEmptyElement("skipped");
      xml.writeAttribute("message", clean(reason(result)));
    } else if (!result.message().isEmpty()) {
      xml.writeStartElement("system-out");
      xml.writeCharacters(clean(result.verdict().text() + ": " + result.message()));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private String reason(TraceResult result) {
    return baseline
        .known(result)
        .map(entry -> "known deviation (" + entry.reason() + "): " + result.message())
        .orElse(result.verdict().text() + ": " + result.message());
  }

  /** XML 1.0 has no control characters, not even escaped. */
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .map(
            c ->
                (c < 0x20 && c != '\t' && c != '\n')
                        || (c >= 0xd800 && c <= 0xdfff)
                        || c == 0xfffe
                        || c == 0xffff
                    ? 0xfffd
                    : c)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
