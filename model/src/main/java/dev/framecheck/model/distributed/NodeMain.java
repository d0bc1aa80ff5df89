package dev.framecheck.model.distributed;

import java.io.IOException;
import java.net.InetAddress;
import java.rmi.server.RMISocketFactory;

/**
 * What a child runs: TLC's server or worker, bound to one address, ended at the latest when the
 * standard input ends, so that no child outlives its parent. TLC comes from the class path, which
 * may hold another version than the one that this project is compiled with.
 */
final class NodeMain {

  private NodeMain() {}

  /**
   * Runs.
   *
   * @param arguments the address, the name of TLC's class, then that one's own arguments
   */
  public static void main(String[] arguments) throws Exception {
    RMISocketFactory.setSocketFactory(new OneAddress(InetAddress.getByName(arguments[0])));
    Thread parent = new Thread(NodeMain::endWithParent, "parent");
    parent.setDaemon(true);
    parent.start();
    String[] rest = new String[arguments.length - 2];
    System.arraycopy(arguments, 2, rest, 0, rest.length);
    Class.forName(arguments[1]).getMethod("main", String[].class).invoke(null, (Object) rest);
    System.out.flush();
    if (arguments[1].equals(Role.SERVER.mainClass())) {
      // Threads of RMI would keep it alive; a worker has its work in such threads.
      Runtime.getRuntime().halt(0);
    }
  }

  private static void endWithParent() {
    try {
      while (System.in.read() >= 0) {
        // Nothing is ever written here.
      }
    } catch (IOException e) {
      // The same as the end.
    }
    Runtime.getRuntime().halt(1);
  }
}
