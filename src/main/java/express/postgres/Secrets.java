package express.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The generated passwords of the database's three roles, in a file that only its owner can read. */
record Secrets(String superuser, String owner, String application) {

    private static final String SUPERUSER = "superuser.password";
    private static final String OWNER = "owner.password";
    private static final String APPLICATION = "application.password";
    private static final int RANDOM_BYTES = 24;

    static Secrets loadOrGenerate(DataFolder folder) throws IOException {
        if (Files.exists(folder.secrets())) {
            return load(folder.secrets());
        }
        if (Files.exists(folder.data())) {
            throw new DatabaseUnavailable(
                    "The passwords of the database are missing: put back %s, or restore a back-up into an empty folder."
                            .formatted(folder.secrets()));
        }
        Secrets secrets = new Secrets(password(), password(), password());
        secrets.store(folder.secrets());
        return secrets;
    }

    static Secrets load(Path file) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(Files.readString(file, UTF_8)));
        return new Secrets(
                required(properties, SUPERUSER, file),
                required(properties, OWNER, file),
                required(properties, APPLICATION, file));
    }

    private static String required(Properties properties, String key, Path file) {
        @Nullable String value = properties.getProperty(key);
        if (value == null) {
            throw new DatabaseUnavailable("%s has no line for %s.".formatted(file, key));
        }
        return value;
    }

    private static String password() {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().encodeToString(random);
    }

    private void store(Path file) throws IOException {
        String text = """
            # Written by Express when it created the database.
            %s=%s
            %s=%s
            %s=%s
            """.formatted(SUPERUSER, superuser, OWNER, owner, APPLICATION, application);
        try (Draft draft = Draft.of(file)) {
            OwnerOnly.write(draft.path(), text);
            draft.publish();
        }
    }

    @Override
    public String toString() {
        return "Secrets[...]";
    }
}
