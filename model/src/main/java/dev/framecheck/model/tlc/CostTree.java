package dev.framecheck.model.tlc;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads, inside the child JVM, how often TLC evaluated each expression. What TLC prints of that
 * leaves out parts of an invariant: of {@code A => B} with {@code A} never true it prints only that
 * the whole was evaluated.
 *
 * <p>Every access is reflective, since TLC's classes belong to the run's own class loader.
 */
final class CostTree {

  /** TLC counts parts of properties of steps only if this system property asks for it. */
  static final String IMPLIED_TOO = "tlc2.tool.coverage.CostModelCreator.implied";

  private static final int CONSTANT_LEVEL = 0;
  private static final String PRIME = "'";
  private static final String SQUARE_ACTION = "$SquareAct";

  private final ClassLoader loader;
  private final List<String> entries = new ArrayList<>();

  private CostTree(ClassLoader loader) {
    this.loader = loader;
  }

  /**
   * One string for each expression: part, owner, place and count, separated by tabs.
   *
   * @param tool TLC's evaluator after a run with coverage
   */
  static List<String> read(ClassLoader loader, Object tool) throws ReflectiveOperationException {
    CostTree tree = new CostTree(loader);
    Class<?> type = loader.loadClass("tlc2.tool.ITool");
    Object[] actions = (Object[]) type.getMethod("getActions").invoke(tool);
    tree.roots(Coverage.Part.ACTION, actions, tree.names(actions));
    tree.roots(
        Coverage.Part.PROPERTY,
        (Object[]) type.getMethod("getInvariants").invoke(tool),
        (String[]) type.getMethod("getInvNames").invoke(tool));
    tree.roots(
        Coverage.Part.PROPERTY,
        (Object[]) type.getMethod("getImpliedActions").invoke(tool),
        (String[]) type.getMethod("getImpliedActNames").invoke(tool));
    return tree.entries;
  }

  private String[] names(Object[] actions) throws ReflectiveOperationException {
    Method name = loader.loadClass("tlc2.tool.Action").getMethod("getName");
    String[] names = new String[actions.length];
    for (int i = 0; i < actions.length; i++) {
      names[i] = String.valueOf(name.invoke(actions[i]));
    }
    return names;
  }

  private void roots(Coverage.Part part, Object[] actions, String[] names)
      throws ReflectiveOperationException {
    Field model = loader.loadClass("tlc2.tool.Action").getField("cm");
    for (int i = 0; i < actions.length; i++) {
      for (Object child : children(model.get(actions[i])).values()) {
        walk(part, names[i], child);
      }
    }
  }

  /**
   * Adds an expression and its parts; if it was never evaluated, without its parts. Of a
   * conjunction in an action TLC counts only the parts, so an expression counts at least as often
   * as each of its parts.
   */
  private long walk(Coverage.Part part, String owner, Object wrapper)
      throws ReflectiveOperationException {
    int position = entries.size();
    long count = (long) call(wrapper, "getEvalCount");
    Object node = call(wrapper, "getNode");
    for (Map.Entry<Object, Object> child : children(wrapper).entrySet()) {
      if (!isSubscript(child.getKey(), node)) {
        count = Math.max(count, walk(part, owner, child.getValue()));
      }
    }
    if (isCounted(node)) {
      if (count == 0) {
        entries.subList(position, entries.size()).clear();
      }
      entries.add(
          position, part + "\t" + owner + "\t" + call(wrapper, "getLocation") + "\t" + count);
    }
    return count;
  }

  /**
   * Whether TLC counts evaluations of an expression: constants it evaluates beforehand, names
   * without operands and the primed variable of an assignment not at all.
   */
  private boolean isCounted(Object node) throws ReflectiveOperationException {
    Class<?> levelled = loader.loadClass("tla2sany.semantic.LevelNode");
    int level = (int) levelled.getMethod("getLevel").invoke(node);
    return level > CONSTANT_LEVEL && operands(node).length > 0 && !operator(node).equals(PRIME);
  }

  /** Whether an expression is the {@code v} of {@code [A]_v}, needed only where {@code A} fails. */
  private static boolean isSubscript(Object child, Object node)
      throws ReflectiveOperationException {
    return operator(node).equals(SQUARE_ACTION) && child == operands(node)[1];
  }

  private static Object[] operands(Object node) throws ReflectiveOperationException {
    return (Object[]) node.getClass().getMethod("getArgs").invoke(node);
  }

  private static String operator(Object node) throws ReflectiveOperationException {
    Object operator = node.getClass().getMethod("getOperator").invoke(node);
    return String.valueOf(operator.getClass().getMethod("getName").invoke(operator));
  }

  /** The parts of an expression, the definitions of a LET included. */
  private Map<Object, Object> children(Object model) throws ReflectiveOperationException {
    Map<Object, Object> children = new LinkedHashMap<>();
    Class<?> node = loader.loadClass("tlc2.tool.coverage.CostModelNode");
    if (node.isInstance(model)) {
      children.putAll(map(node, "children", model));
    }
    Class<?> application = loader.loadClass("tlc2.tool.coverage.OpApplNodeWrapper");
    if (application.isInstance(model)) {
      children.putAll(map(application, "lets", model));
    }
    return children;
  }

  private static Map<?, ?> map(Class<?> type, String field, Object model)
      throws ReflectiveOperationException {
    Field map = type.getDeclaredField(field);
    map.setAccessible(true);
    return (Map<?, ?>) map.get(model);
  }

  private static Object call(Object wrapper, String name) throws ReflectiveOperationException {
    Class<?> type = wrapper.getClass();
    while (true) {
      try {
        Method method = type.getDeclaredMethod(name);
        method.setAccessible(true);
        return method.invoke(wrapper);
      } catch (NoSuchMethodException e) {
        type = type.getSuperclass();
        if (type == null) {
          throw e;
        }
      }
    }
  }
}
