package dev.framecheck.kit.wire;

/**
 * A rule of sending that the target broke (RFC 6455 §5, §7.4).
 *
 * @param clause where the rule stands
 * @param sentence what the target did
 */
record Breach(String clause, String sentence) {}
