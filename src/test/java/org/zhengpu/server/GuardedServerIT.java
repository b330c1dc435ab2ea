package org.zhengpu.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server with accounts and one with a certificate. */
class GuardedServerIT {

  private static final String PASSWORD = "secret 密码";

  @TempDir
  private Path folder;

  @Test
  void accounts_letInOnlyThoseWhoHaveOne() throws Exception {
    String hash = OpenBSDBCrypt.generate("2y", PASSWORD.toCharArray(), new byte[16], 4);
    ServerOptions options = ServerOptions.onPort(0).withAccounts(Accounts.parse(List.of("anna:" + hash)));
    try (ExplorerServer server = ExplorerServer.start(folder, options)) {
      for (String path : List.of("/", "/api/overview", "/ds?query=ASK%7B%7D", "/$/ping", "/.well-known/void")) {
        assertThat(server.get(path).statusCode()).as(path).isEqualTo(401);
        assertThat(server.get(path, "Authorization", basic("anna", "wrong")).statusCode()).as(path).isEqualTo(401);
        assertThat(server.get(path, "Authorization", basic("bert", PASSWORD)).statusCode()).as(path).isEqualTo(401);
        assertThat(server.get(path, "Authorization", basic("anna", PASSWORD)).statusCode()).as(path).isEqualTo(200);
      }
      assertThat(server.get("/").headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic ");
    }
  }

  @Test
  void certificate_makesItHttps() throws Exception {
    Path keystore = keystore();
    ServerOptions options = ServerOptions.onPort(0).withTls(new Tls(keystore, "changeit"));
    HttpClient client = HttpClient.newBuilder().sslContext(trusting(keystore)).build();
    try (ExplorerServer server = ExplorerServer.start(folder, options, client)) {
      assertThat(server.url()).startsWith("https://");
      assertThat(server.json("/api/overview").get("counts").get("Article").asInt()).isEqualTo(4);
    }
  }

  @Test
  void certificate_withWrongPassword_saysSo() throws Exception {
    ServerOptions options = ServerOptions.onPort(0).withTls(new Tls(keystore(), "wrong"));

    assertThatThrownBy(() -> ExplorerServer.start(folder, options).close())
        .isInstanceOf(ServerProblem.class).hasMessageContaining("password");
  }

  private static String basic(String name, String password) {
    return "Basic "
        + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  private Path keystore() throws Exception {
    Path file = folder.resolve("key.p12");
    Process keytool = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "test",
        "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "san=ip:127.0.0.1", "-storetype", "PKCS12", "-keystore",
        file.toString(), "-storepass", "changeit", "-validity", "36500").inheritIO().start();
    assertThat(keytool.waitFor()).isZero();
    return file;
  }

  private static SSLContext trusting(Path keystore) throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keystore)) {
      keys.load(in, "changeit".toCharArray());
    }
    TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(keys);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
