/**
 * Records what implementations of RFC 6455 do, as logs that {@code FORMAT-log.md} describes.
 *
 * <p>{@link dev.framecheck.recording.TraceRecorder} is what everything else is made of: it is told
 * what reached an endpoint and what it was seen to do, as events or as the bytes of a connection,
 * and writes the lines. {@link dev.framecheck.recording.RecordingProxy} stands between two
 * endpoints. Frames are read leniently: a recorder judges nothing, and what breaks the rules is
 * what a log is made for.
 */
@NullMarked
package dev.framecheck.recording;

import org.jspecify.annotations.NullMarked;
