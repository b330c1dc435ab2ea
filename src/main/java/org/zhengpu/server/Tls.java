package org.zhengpu.server;

import java.nio.file.Path;

/**
 * What the server proves itself with.
 *
 * @param keystore a PKCS #12 or JKS file with its key and certificate
 * @param password of the file and of the key
 */
public record Tls(Path keystore, String password) {

  /** Without the password. */
  @Override
  public String toString() {
    return "Tls[" + keystore + "]";
  }
}
