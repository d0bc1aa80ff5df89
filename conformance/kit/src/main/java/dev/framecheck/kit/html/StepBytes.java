package dev.framecheck.kit.html;

import java.util.List;

/**
 * The bytes that the peer sends in one step, each field named.
 *
 * @param step index of the step
 * @param title what the step is
 * @param deciding whether the verdict was reached in this step
 * @param fields in the order in which they are on the wire
 */
public record StepBytes(int step, String title, boolean deciding, List<Field> fields) {

  /**
   * A field of a frame.
   *
   * @param name its name in RFC 6455 §5.2
   * @param value bits for fields of less than a byte, otherwise hex digits
   * @param meaning what the value says
   * @param odd whether it breaks a rule, or may do so
   */
  public record Field(String name, String value, String meaning, boolean odd) {}
}
