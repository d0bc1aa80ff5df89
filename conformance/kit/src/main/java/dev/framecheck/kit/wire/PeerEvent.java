package dev.framecheck.kit.wire;

import dev.framecheck.traces.ByteRuns;
import dev.framecheck.traces.MessageKind;

/** Something whole that the target sent. */
sealed interface PeerEvent {

  record Message(MessageKind kind, ByteRuns payload) implements PeerEvent {}

  record Ping(ByteRuns payload) implements PeerEvent {}

  record Pong(ByteRuns payload) implements PeerEvent {}

  /** A Close frame; code 0 stands for an empty body. */
  record Close(int code) implements PeerEvent {}
}
