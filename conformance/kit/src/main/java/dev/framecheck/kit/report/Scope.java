package dev.framecheck.kit.report;

/** What no verdict covers, in the words of the reports. */
public final class Scope {

  /** Of extensions. */
  public static final String COMPRESSION =
      "Compression (RFC 7692) is outside the models: no trace offers or accepts an extension, so a"
          + " frame with RSV1 must be refused (RFC 6455, 5.2), which is judged; compression itself is"
          + " not.";

  private Scope() {}
}
