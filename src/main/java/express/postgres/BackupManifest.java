package express.postgres;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a back-up says of itself: its circumstances, and the SHA-256 of every file in it. The text is one that
 * {@code sha256sum --check} reads too, so that a back-up can be checked where there is no Express.
 */
record BackupManifest(About about, SortedMap<String, String> digests) {

    static final String NAME = "MANIFEST";

    private static final Pattern DIGEST = Pattern.compile("^([0-9a-f]{64})  (.+)$", Pattern.MULTILINE);

    record About(Instant createdAt, String application, String postgres, String platform, String walEnd) {}

    String text() {
        return """
            # Back-up of an Express database
            # created-at: %s
            # application: %s
            # postgres: %s
            # platform: %s
            # wal-end: %s
            %s
            """.formatted(
                        about.createdAt(),
                        about.application(),
                        about.postgres(),
                        about.platform(),
                        about.walEnd(),
                        digestLines());
    }

    private String digestLines() {
        return digests.entrySet().stream()
                .map(file -> file.getValue() + "  " + file.getKey())
                .collect(joining("\n"));
    }

    /** Throws an {@link IllegalArgumentException} or a {@link java.time.DateTimeException} at any other text. */
    static BackupManifest parse(String text) {
        SortedMap<String, String> digests = new TreeMap<>();
        DIGEST.matcher(text).results().forEach(line -> digests.put(line.group(2), line.group(1)));
        About about = new About(
                Instant.parse(note("created-at", text)),
                note("application", text),
                note("postgres", text),
                note("platform", text),
                note("wal-end", text));
        return new BackupManifest(about, digests);
    }

    private static String note(String key, String text) {
        Matcher line =
                Pattern.compile("^# " + key + ": (.*)$", Pattern.MULTILINE).matcher(text);
        if (!line.find()) {
            throw new IllegalArgumentException("its manifest has no line for " + key);
        }
        return line.group(1);
    }
}
