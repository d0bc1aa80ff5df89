package dev.framecheck.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * The modules of the reactor and the arrows between them, read from the poms.
 *
 * @param arrows for each module, by its folder, the folders of the modules that it needs; an arrow
 *     that follows from two others is left out, and test dependencies don't count
 */
record ModulePicture(Map<String, Set<String>> arrows) {

  /** Reads the poms below a repository's root. */
  static ModulePicture of(Path root) throws IOException {
    Map<String, Element> poms = new LinkedHashMap<>();
    collect(root, "", poms);
    Map<String, String> folders = new LinkedHashMap<>();
    poms.forEach((folder, pom) -> folders.put(text(pom, "artifactId"), folder));
    Map<String, Set<String>> all = new LinkedHashMap<>();
    poms.forEach((folder, pom) -> all.put(folder, needs(pom, folders)));
    return new ModulePicture(reduced(all));
  }

  /** The picture as a fenced Mermaid block that GitHub draws; an arrow means "depends on". */
  String toMermaid() {
    StringBuilder out = new StringBuilder("```mermaid\nflowchart LR\n");
    for (String module : arrows.keySet()) {
      out.append("  ").append(id(module)).append("[\"").append(module).append("\"]\n");
    }
    arrows.forEach(
        (module, needed) ->
            needed.forEach(other -> out.append("  %s --> %s%n".formatted(id(module), id(other)))));
    return out.append("```\n").toString().replace("\r\n", "\n");
  }

  private static String id(String module) {
    return module.substring(module.lastIndexOf('/') + 1);
  }

  private static void collect(Path root, String folder, Map<String, Element> poms)
      throws IOException {
    Element pom = parse(root.resolve(folder).resolve("pom.xml"));
    List<Element> modules =
        children(pom, "modules").stream().flatMap(m -> children(m, "module").stream()).toList();
    if (modules.isEmpty()) {
      poms.put(folder, pom);
    }
    for (Element module : modules) {
      String name = module.getTextContent().strip();
      collect(root, folder.isEmpty() ? name : folder + "/" + name, poms);
    }
  }

  private static Set<String> needs(Element pom, Map<String, String> folders) {
    Set<String> needed = new TreeSet<>();
    for (Element list : children(pom, "dependencies")) {
      for (Element dependency : children(list, "dependency")) {
        String folder = folders.get(text(dependency, "artifactId"));
        if (folder != null && !text(dependency, "scope").equals("test")) {
          needed.add(folder);
        }
      }
    }
    return needed;
  }

  private static Map<String, Set<String>> reduced(Map<String, Set<String>> all) {
    Map<String, Set<String>> reduced = new LinkedHashMap<>();
    all.forEach(
        (module, needed) -> {
          Set<String> direct = new TreeSet<>(needed);
          needed.forEach(other -> direct.removeAll(reachable(other, all)));
          reduced.put(module, direct);
        });
    return reduced;
  }

  private static Set<String> reachable(String module, Map<String, Set<String>> all) {
    Set<String> reached = new TreeSet<>();
    for (String next : all.getOrDefault(module, Set.of())) {
      reached.add(next);
      reached.addAll(reachable(next, all));
    }
    return reached;
  }

  private static Element parse(Path pom) throws IOException {
    try {
      Document document =
          DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
      return document.getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("not a readable pom: " + pom, e);
    }
  }

  private static String text(Element parent, String name) {
    List<Element> found = children(parent, name);
    return found.isEmpty() ? "" : found.get(0).getTextContent().strip();
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element e && e.getTagName().equals(name)) {
        found.add(e);
      }
    }
    return found;
  }
}
