/**
 * The parser beside Netty's, by JMH. {@link dev.framecheck.reference.bench.BenchmarkMain} runs it
 * and prints one ratio a row.
 */
package dev.framecheck.reference.bench;
