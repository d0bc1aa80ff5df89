package dev.framecheck.model.grammar;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Reads what the agreement module's functions {@code sequence}, {@code machineSays} and {@code
 * grammarSays} are in an instance, as Alloy writes it for its visualizer.
 */
final class Counterexample {

  private static final String SEQUENCE = "sequence";
  private static final String MACHINE = "machineSays";
  private static final String GRAMMAR = "grammarSays";

  private Counterexample() {}

  /** The frames of the instance's sequence; none if the instance is about something else. */
  static List<GrammarAgreement.Frame> read(String xml) {
    Map<String, SortedMap<Integer, String>> functions = functions(xml);
    SortedMap<Integer, String> sequence = functions.getOrDefault(SEQUENCE, new TreeMap<>());
    Map<Integer, String> machine = functions.getOrDefault(MACHINE, new TreeMap<>());
    Map<Integer, String> grammar = functions.getOrDefault(GRAMMAR, new TreeMap<>());
    List<GrammarAgreement.Frame> frames = new ArrayList<>();
    sequence.forEach(
        (position, symbol) ->
            frames.add(
                new GrammarAgreement.Frame(
                    symbol,
                    machine.getOrDefault(position, "nothing"),
                    grammar.getOrDefault(position, "nothing"))));
    return frames;
  }

  private static Map<String, SortedMap<Integer, String>> functions(String xml) {
    Map<String, SortedMap<Integer, String>> functions = new HashMap<>();
    NodeList skolems = parse(xml).getElementsByTagName("skolem");
    for (int i = 0; i < skolems.getLength(); i++) {
      Element skolem = (Element) skolems.item(i);
      String label = skolem.getAttribute("label");
      String name = label.substring(Math.max(label.lastIndexOf('/'), label.lastIndexOf('$')) + 1);
      functions.put(name, pairs(skolem.getElementsByTagName("tuple")));
    }
    return functions;
  }

  /** The pairs of a function from positions to atoms; positions count in Alloy's order. */
  private static SortedMap<Integer, String> pairs(NodeList tuples) {
    SortedMap<Integer, String> pairs = new TreeMap<>();
    for (int i = 0; i < tuples.getLength(); i++) {
      NodeList atoms = ((Element) tuples.item(i)).getElementsByTagName("atom");
      if (atoms.getLength() == 2) {
        String position = ((Element) atoms.item(0)).getAttribute("label");
        String atom = ((Element) atoms.item(1)).getAttribute("label");
        pairs.put(number(position), name(atom));
      }
    }
    return pairs;
  }

  private static int number(String atom) {
    String digits = atom.substring(atom.lastIndexOf('$') + 1);
    return digits.chars().allMatch(Character::isDigit) && !digits.isEmpty()
        ? Integer.parseInt(digits)
        : -1;
  }

  /** {@code TextMore} of {@code MachineTable/TextMore$0}. */
  private static String name(String atom) {
    String local = atom.substring(atom.lastIndexOf('/') + 1);
    int end = local.indexOf('$');
    return end < 0 ? local : local.substring(0, end);
  }

  private static Element parse(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(xml)))
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException("Alloy's instance is no XML", e);
    }
  }
}
