package dev.framecheck.targets.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.framecheck.traces.Role;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The list, what it makes of an entry, and what it doesn't take. */
class TargetListTests {

  private static final String ENTRY =
      """
      {"implementations":[{"name":"%s","display":"Some","ecosystem":"maven",
        "artifacts":["org.some:some","org.other:other:3"],"adapter":"some","roles":["server","client"],
        "releases":[{"version":"2"},{"version":"1","roles":["client"],"limit":false}%s]}]}
      """;

  @Test
  void readsTheCommittedList() {
    assertThat(TargetList.committed().names()).hasSizeGreaterThanOrEqualTo(14);
    assertThat(TargetList.committed().all()).extracting(Target::fileName).doesNotHaveDuplicates();
  }

  @Test
  void pinsEachArtifact() throws IOException {
    Target target = TargetList.parse(ENTRY.formatted("some", "")).find("some").orElseThrow();
    assertThat(target.id()).isEqualTo("some:2/server");
    assertThat(target.title()).isEqualTo("Some 2 (server)");
    assertThat(target.artifacts()).containsExactly("org.some:some:2", "org.other:other:3");
  }

  @Test
  void aReleaseMayDifferFromItsEntry() throws IOException {
    TargetList list = TargetList.parse(ENTRY.formatted("some", ""));
    assertThat(list.matching("some:1")).extracting(Target::role).containsExactly(Role.CLIENT);
    assertThat(list.find("some:1").orElseThrow().limit()).isFalse();
    assertThat(list.find("some:2/client").orElseThrow().limit()).isTrue();
    assertThat(list.newest())
        .extracting(Target::id)
        .containsExactly("some:2/server", "some:2/client");
  }

  @Test
  void launchesOtherReleasesLikeTheNearestOlderOne() throws IOException {
    TargetList list = TargetList.parse(ENTRY.formatted("some", ""));
    assertThat(list.find("some:1.10").orElseThrow().id()).isEqualTo("some:1.10/client");
    assertThat(list.find("some:1.10").orElseThrow().limit()).isFalse();
    assertThat(list.matching("some:2.0.1")).extracting(Target::limit).containsExactly(true, true);
    assertThat(list.find("some:10").orElseThrow().artifacts()).contains("org.some:some:10");
    assertThat(list.find("some:0.9").orElseThrow().id()).isEqualTo("some:0.9/client");
    assertThat(list.find("some:2 3")).isEmpty();
    assertThat(list.find("some:../2")).isEmpty();
    assertThat(list.find("jdk:17")).isEmpty();
  }

  @Test
  void refusesWhatCantBe() {
    assertThatThrownBy(() -> TargetList.parse(ENTRY.formatted("Some Name", "")))
        .hasMessage("in the list of targets, Some Name: its name is no plain word");
    assertThatThrownBy(() -> TargetList.parse(ENTRY.formatted("some", ",{\"version\":\"2\"}")))
        .hasMessage("in the list of targets, some: it lists some:2/server twice");
    assertThatThrownBy(() -> TargetList.parse(ENTRY.formatted("some", ",{\"versoin\":\"2\"}")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("versoin");
  }
}
