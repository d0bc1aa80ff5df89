package dev.framecheck.cli.reference;

import dev.framecheck.kit.TargetException;
import java.util.Map;

/** The arguments of an action, which its model always gives. */
record Arguments(Map<String, String> values) {

  String text(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new TargetException("the action has no argument " + name);
    }
    return value;
  }

  int number(String name) {
    return Integer.parseInt(text(name));
  }

  boolean flag(String name) {
    return Boolean.parseBoolean(text(name));
  }
}
