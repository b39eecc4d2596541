import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * Runs one Neo4j server: {@code GrapevineNeo4j <home> <conf> <ready file>}. The first line of standard input is the new
 * password of user neo4j, or empty to keep the one it has. Writes "bolt port, http port" to the ready file once the server answers. Ends cleanly on SIGTERM, and when standard input
 * closes (whoever started it is gone, however it died) as soon as no process named in {@code <home>/users} lives.
 */
public final class GrapevineNeo4j {
  private static final long USER_CHECK_MILLIS = 500;

  public static void main(String[] arguments) {
    try {
      serve(arguments);
      System.exit(0);
    } catch (Throwable failure) {
      // Neo4j's own threads would keep a half-started process alive.
      failure.printStackTrace();
      System.exit(1);
    }
  }

  private static void serve(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]);
    Path ready = Path.of(arguments[2]);
    String password = readLine();

    DatabaseManagementService service =
        new DatabaseManagementServiceBuilder(home).loadPropertiesFromFile(Path.of(arguments[1])).build();
    AtomicBoolean stopped = new AtomicBoolean();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      if (stopped.compareAndSet(false, true)) service.shutdown();
    }));

    GraphDatabaseAPI system = (GraphDatabaseAPI) service.database("system");
    if (password != null && !password.isEmpty()) {
      // Inside the process no old password is asked for, so this also mends a home whose password file was lost.
      system.executeTransactionally(
          "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
    }
    ConnectorPortRegister ports = system.getDependencyResolver().resolveDependency(ConnectorPortRegister.class);
    announce(ready, ports.getLocalAddress(ConnectorType.BOLT).getPort() + " "
        + ports.getLocalAddress(ConnectorType.HTTP).getPort());

    while (readLine() != null) continue;
    while (hasLivingUser(home.resolve("users"))) Thread.sleep(USER_CHECK_MILLIS);
  }

  /** One line of standard input without its end, or null when it is closed. */
  private static String readLine() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = System.in.read(); next != -1; next = System.in.read()) {
      if (next == '\n') return line.toString();
      line.append((char) next);
    }
    return line.isEmpty() ? null : line.toString();
  }

  /** Written aside and renamed: whoever waits for the file never reads half of it. */
  private static void announce(Path file, String text) throws IOException {
    Path aside = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(aside, text, StandardCharsets.US_ASCII);
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Each user of the server keeps a file named after its process id in this folder. */
  private static boolean hasLivingUser(Path users) throws IOException {
    if (!Files.isDirectory(users)) return false;
    try (var files = Files.list(users)) {
      return files.map(file -> file.getFileName().toString())
          .filter(name -> name.matches("\\d+"))
          .anyMatch(name -> ProcessHandle.of(Long.parseLong(name)).map(ProcessHandle::isAlive).orElse(false));
    }
  }
}
