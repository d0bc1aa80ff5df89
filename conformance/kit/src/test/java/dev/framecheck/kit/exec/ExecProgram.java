package dev.framecheck.kit.exec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * A program as EXEC.md describes it: it answers each Ping without payload, and misbehaves as its
 * argument says. It runs in a process of its own.
 */
final class ExecProgram {

  private ExecProgram() {}

  public static void main(String[] arguments) throws IOException {
    String fault = arguments[0];
    ObjectMapper json = new ObjectMapper();
    BufferedReader input =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = input.readLine(); line != null; line = input.readLine()) {
      JsonNode ask = json.readTree(line);
      switch (ask.path("op").asText()) {
        case "hello" ->
            say(
                fault.equals("mute")
                    ? null
                    : "{\"name\":\"test program\",\"roles\":[\"server\"],\"choices\":{\"pong\":\"each\"}}");
        case "step" -> step(ask.path("bytes").asText(), fault);
        default -> say("{\"ok\":true}");
      }
    }
  }

  private static void step(String bytes, String fault) {
    if (bytes.isEmpty()) {
      say("{\"out\":[]}");
      return;
    }
    switch (fault) {
      case "hang" -> say(null);
      case "exit" -> System.exit(3);
      case "noise" -> say("not JSON");
      case "odd" -> say("{\"out\":[{\"type\":\"dance\"}]}");
      case "unable" -> say("{\"unsupported\":\"no bytes today\"}");
      case "flood" -> {
        while (!System.out.checkError()) {
          System.out.print("xxxxxxxxxxxxxxxx");
        }
      }
      default -> say("{\"out\":[{\"type\":\"pong\",\"payload\":\"\"}]}");
    }
  }

  private static void say(String line) {
    if (line != null) {
      System.out.println(line);
      System.out.flush();
    }
  }
}
