package dev.framecheck.cli;

import dev.framecheck.cli.project.InputException;
import dev.framecheck.cli.reference.ReferenceTarget;
import dev.framecheck.kit.dialogue.Dialogues;
import dev.framecheck.kit.dialogue.TargetDialogues;
import dev.framecheck.kit.exec.ExecTarget;
import dev.framecheck.kit.wire.ServerDialogues;
import dev.framecheck.kit.wire.ServerTarget;
import dev.framecheck.kit.wire.Tls;
import dev.framecheck.kit.wire.WireOptions;
import dev.framecheck.targets.TargetCatalog;
import dev.framecheck.traces.Role;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** What {@code learn} can learn: the servers among the targets of {@code replay}. */
final class LearnTargets {

  static final String FORMS =
      "reference, ws://HOST:PORT/PATH or wss://…, exec:COMMAND, or the name of a server";

  private LearnTargets() {}

  /**
   * Conversations with a target.
   *
   * @throws InputException if there is no such target, or it is no server
   * @throws dev.framecheck.kit.TargetException if it can't be reached or started
   */
  static Dialogues find(String target, WireOptions options, Supplier<Tls> tls) {
    if (target.equals(ReplayTargets.REFERENCE)) {
      return new TargetDialogues(new ReferenceTarget(), Role.SERVER);
    }
    if (ReplayTargets.isServer(target)) {
      return new ServerDialogues(
          ServerTarget.at(ReplayTargets.address(target), tls.get()), options);
    }
    if (target.startsWith(ReplayTargets.PROGRAM)) {
      return new TargetDialogues(ExecTarget.launch(ReplayTargets.command(target)), Role.SERVER);
    }
    if (TargetCatalog.has(target) && TargetCatalog.find(target).role() == Role.SERVER) {
      return new ServerDialogues(TargetCatalog.launch(target, OptionalLong.empty()), options);
    }
    List<String> servers =
        TargetCatalog.names().stream()
            .filter(name -> TargetCatalog.find(name).role() == Role.SERVER)
            .toList();
    throw new InputException(
        "There is no server %s to learn; a target is %s: %s."
            .formatted(target, FORMS, String.join(", ", servers)));
  }
}
