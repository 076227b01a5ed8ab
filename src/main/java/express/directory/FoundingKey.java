package express.directory;

import express.base.Settings;
import express.database.Installation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Proves that whoever founds an installation can read what it prints. It is made of the installation's own secret, so
 * that every node and every start prints the same, and it is stored nowhere.
 */
@Component
class FoundingKey {

    private static final Logger LOG = LoggerFactory.getLogger(FoundingKey.class);
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 20;
    private static final int GROUP = 5;

    private final Installation installation;
    private final Settings settings;

    FoundingKey(Installation installation, Settings settings) {
        this.installation = installation;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        if (isNeeded()) {
            LOG.warn(
                    "Nobody answers for this installation yet. Open {} and found it with the key {}",
                    settings.address().resolve(FoundingPages.PATH),
                    text());
        }
    }

    /** Whether the installation still waits for somebody; a demonstration founds itself. */
    boolean isNeeded() {
        return !settings.demo() && !installation.isFounded();
    }

    /** In groups, as people copy it. */
    String text() {
        return letters().replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    private String letters() {
        byte[] key = installation.key("founding");
        var letters = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            letters.append(LETTERS.charAt(key[i] & 31));
        }
        return letters.toString();
    }

    /** Takes as long for a wrong one as for the right one. */
    boolean fits(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return MessageDigest.isEqual(
                plain.getBytes(StandardCharsets.UTF_8), letters().getBytes(StandardCharsets.UTF_8));
    }
}
