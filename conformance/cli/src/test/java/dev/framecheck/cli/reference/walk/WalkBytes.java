package dev.framecheck.cli.reference.walk;

import dev.framecheck.traces.Role;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Walks as bytes: whatever bytes a fuzzer makes are a walk, and each walk can be its seed. */
final class WalkBytes {

  private static final int MOVE = 8;
  private static final int LONGEST = 64;
  private static final int LIVELY = 0x80;
  private static final int PARTS = 0x1f;

  private WalkBytes() {}

  static Walk read(byte[] data, List<Role> roles) {
    ByteBuffer bytes = ByteBuffer.wrap(data);
    Role role = roles.get(bytes.hasRemaining() ? (bytes.get() & 0xff) % roles.size() : 0);
    List<Walk.Move> moves = new ArrayList<>();
    while (bytes.remaining() >= MOVE && moves.size() < LONGEST) {
      int rank = bytes.getShort() & 0xffff;
      int flags = bytes.get();
      int key = bytes.getInt();
      moves.add(new Walk.Move(rank, (flags & LIVELY) != 0, key, bytes.get(), flags & PARTS));
    }
    return new Walk(role, moves);
  }

  static byte[] write(Walk walk, List<Role> roles) {
    ByteBuffer bytes = ByteBuffer.allocate(1 + MOVE * walk.moves().size());
    bytes.put((byte) roles.indexOf(walk.role()));
    for (Walk.Move move : walk.moves()) {
      bytes.putShort((short) move.rank());
      bytes.put((byte) ((move.lively() ? LIVELY : 0) | (move.part() & PARTS)));
      bytes.putInt(move.key()).put((byte) move.seed());
    }
    return bytes.array();
  }
}
