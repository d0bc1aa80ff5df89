package dev.framecheck.reference.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.framecheck.reference.EndpointState;
import dev.framecheck.reference.Peer;
import dev.framecheck.reference.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who sends, ends and reports what, in order (RFC 6455, 5.5.1 and 7.1.1 to 7.1.7). */
class ClosingHandshakeTests {

  @Test
  void serverAnswersEndsTcpFirstAndIsClosedByTheClientsEnd() {
    TcpDriver server = new TcpDriver(Role.SERVER);
    server.receive(server.peer.close(3000, "bye"));
    assertThat(server.shown()).containsExactly("CloseReceived", server.write("88", "0bb8"), "end");
    server.endpoint.endOfStream();
    assertThat(server.shown()).containsExactly("closed 3000 bye clean");
  }

  @Test
  void clientAnswersAndEndsTcpOnlyAfterTheServer() {
    TcpDriver client = new TcpDriver(Role.CLIENT);
    client.receive(client.peer.close(1001, ""));
    assertThat(client.shown()).containsExactly("CloseReceived", client.write("88", "03e9"));
    client.endpoint.endOfStream();
    assertThat(client.shown()).containsExactly("end", "closed 1001 clean");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void startsClosingAndReportsTheAnswersCode(Role role) {
    TcpDriver driver = new TcpDriver(role);
    driver.endpoint.close(4000, "mine");
    assertThat(driver.shown()).containsExactly(driver.write("88", "0fa06d696e65"));
    driver.receive(driver.peer.close(4000, ""));
    driver.endpoint.endOfStream();
    assertThat(driver.shown()).containsExactly("CloseReceived", "end", "closed 4000 clean");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void reportsThePeersCodeWhenClosesCross(Role role) {
    TcpDriver driver = new TcpDriver(role);
    driver.endpoint.close(4000, "mine");
    driver.receive(driver.peer.close(4001, "theirs"), driver.peer.close(4002, "second"));
    driver.endpoint.endOfStream();
    assertThat(driver.shown()).endsWith("end", "closed 4001 theirs clean").hasSize(4);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void reports1005ForACloseWithoutACode(Role role) {
    TcpDriver driver = new TcpDriver(role);
    driver.endpoint.close();
    driver.receive(driver.peer.frame(Peer.CLOSE, ""));
    driver.endpoint.endOfStream();
    assertThat(driver.shown())
        .containsExactly(driver.write("88", ""), "CloseReceived", "end", "closed 1005 clean");
  }

  @Test
  void failedServerEndsTcpAtOnceAndReports1006() {
    TcpDriver server = new TcpDriver(Role.SERVER).receive(Peer.hex("ff"));
    assertThat(server.shown()).containsExactly("Violated", server.write("88", "03ea"), "end");
    server.receive(server.peer.close(1000, ""));
    server.endpoint.endOfStream();
    assertThat(server.shown()).containsExactly("closed 1006 unclean");
  }

  @Test
  void failedClientWaitsForTheServersEnd() {
    TcpDriver client = new TcpDriver(Role.CLIENT).receive(Peer.hex("ff"));
    assertThat(client.shown()).containsExactly("Violated", client.write("88", "03ea"));
    client.endpoint.endOfStream();
    assertThat(client.shown()).containsExactly("end", "closed 1006 unclean");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void neverSendsACodeThatStandsForAnAbsentOne(Role role) {
    TcpDriver driver = new TcpDriver(role);
    for (int code : new int[] {1005, 1006, 1015, 999, 5000}) {
      assertThatIllegalArgumentException().isThrownBy(() -> driver.endpoint.close(code, ""));
    }
    assertThat(driver.shown()).isEmpty();
    assertThat(driver.endpoint.state()).isEqualTo(EndpointState.OPEN);
  }
}
