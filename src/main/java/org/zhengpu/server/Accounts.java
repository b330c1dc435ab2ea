package org.zhengpu.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;
import org.zhengpu.model.InputException;

/**
 * Who may read, by name and hashed password. Immutable, may be shared.
 *
 * <pre>
 * # one account a line, as `htpasswd -nB NAME` prints it
 * anna:$2y$10$…
 * </pre>
 */
public final class Accounts {

  // NAME:$2y$COST$, then 22 characters of salt and 31 of hash
  private static final Pattern LINE = Pattern.compile("([^:\\s]{1,100}):(\\$2[aby]\\$(0[4-9]|1[0-6])\\$[./A-Za-z0-9]{53})");
  /** The hash of nothing that anybody types, so that an unknown name takes as long as a known one. */
  private static final String NOBODY = "$2y$10$abcdefghijklmnopqrstuuZ9gqUOL0fZkYV0YhTg0BQxhW0mZpTtK";
  private static final int LONGEST_PASSWORD = 72;

  private final Map<String, String> hashes;

  private Accounts(Map<String, String> hashes) {
    this.hashes = Map.copyOf(hashes);
  }

  /**
   * Reads accounts.
   *
   * @throws InputException that names the line that cannot be used; never what is in it
   */
  public static Accounts parse(List<String> lines) {
    Map<String, String> hashes = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        var account = LINE.matcher(line);
        if (!account.matches()) {
          throw new InputException("Line " + (i + 1) + " of the accounts is not NAME:BCRYPT-HASH, as `htpasswd -nB NAME` "
              + "prints it.");
        }
        hashes.put(account.group(1), account.group(2));
      }
    }
    if (hashes.isEmpty()) {
      throw new InputException("There is no account; give a line as `htpasswd -nB NAME` prints it.");
    }
    return new Accounts(hashes);
  }

  /** Whether this is the password of that name; takes as long for a name that is not known. */
  boolean isRight(String name, String password) {
    boolean known = hashes.containsKey(name);
    boolean fits = check(hashes.getOrDefault(name, NOBODY), password);
    return known && fits;
  }

  private static boolean check(String hash, String password) {
    boolean typed = !password.isEmpty() && password.length() <= LONGEST_PASSWORD && password.indexOf('\0') < 0;
    return OpenBSDBCrypt.checkPassword(hash, (typed ? password : "x").toCharArray()) && typed;
  }
}
