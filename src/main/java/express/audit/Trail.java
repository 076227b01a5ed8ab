package express.audit;

import express.base.Parameters;
import express.base.PersonId;
import express.base.Viewer;
import express.database.Acting;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes and reads the trail of a file. */
@Repository
public class Trail {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final InstantSource time;

    Trail(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Notes an act in the transaction of the act itself: both are kept, or neither. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(Viewer viewer, UUID file, Act act, String what) {
        insert(viewer, file, act, what, null);
    }

    /** Notes a change together with a keyed hash of what was written, which proves later what it was. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(Viewer viewer, UUID file, Act act, String what, String content) {
        insert(viewer, file, act, what, keyed(key(file), content));
    }

    /** The same on behalf of whoever acts: the person of the request, or the work in the background. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(UUID file, Act act, String what, String content) {
        note(Acting.viewer(), file, act, what, content);
    }

    /** The same for many files at once, each with what was written to it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(Viewer viewer, Act act, String what, Map<UUID, String> contents) {
        Map<UUID, byte[]> keys = keys(contents.keySet());
        List<String> hashes = contents.entrySet().stream()
                .map(it -> HexFormat.of().formatHex(keyed(keys.get(it.getKey()), it.getValue())))
                .toList();
        jdbc.sql("""
            insert into audit.entry (file, at, actor, background, act, what, content_hash)
            select file, cast(:at as timestamptz), cast(:actor as uuid), cast(:background as text), :act, :what, decode(hash, 'hex')
            from unnest(:files, cast(:hashes as text[])) as told (file, hash)
            """)
                .paramSource(Parameters.of(doing(viewer, act, what))
                        .and("files", contents.keySet())
                        .and("hashes", hashes))
                .update();
    }

    private Map<UUID, byte[]> keys(Set<UUID> files) {
        List<String> fresh = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            byte[] key = new byte[32];
            RANDOM.nextBytes(key);
            fresh.add(HexFormat.of().formatHex(key));
        }
        jdbc.sql("""
            insert into audit.key (file, key)
            select file, decode(key, 'hex')
            from unnest(:files, cast(:fresh as text[])) as told (file, key)
            on conflict (file) do nothing
            """)
                .paramSource(Parameters.with("files", files).and("fresh", fresh))
                .update();
        Map<UUID, byte[]> keys = new HashMap<>();
        jdbc.sql("""
            select file, key
            from audit.key
            where file = any (:files)
            """).paramSource(Parameters.with("files", files)).query(row -> {
            keys.put(row.getObject("file", UUID.class), row.getBytes("key"));
        });
        return keys;
    }

    private record Doing(
            Instant at, @Nullable PersonId actor, @Nullable String background, Act act, String what) {}

    private Doing doing(Viewer viewer, Act act, String what) {
        return new Doing(
                time.instant().truncatedTo(ChronoUnit.MICROS),
                viewer instanceof Viewer.Person person ? person.id() : null,
                viewer instanceof Viewer.Background work ? work.purpose() : null,
                act,
                what);
    }

    private void insert(Viewer viewer, UUID file, Act act, String what, byte @Nullable [] contentHash) {
        jdbc.sql("""
            insert into audit.entry (file, at, actor, background, act, what, content_hash)
            values (:file, :at, :actor, :background, :act, :what, :contentHash)
            """)
                .paramSource(Parameters.of(doing(viewer, act, what))
                        .and("file", file)
                        .and("contentHash", contentHash))
                .update();
    }

    private byte[] key(UUID file) {
        byte[] fresh = new byte[32];
        RANDOM.nextBytes(fresh);
        jdbc.sql("""
            insert into audit.key (file, key)
            values (:file, :key)
            on conflict (file) do nothing
            """)
                .paramSource(Parameters.with("file", file).and("key", fresh))
                .update();
        return jdbc.sql("""
            select key
            from audit.key
            where file = :file
            """)
                .paramSource(Parameters.with("file", file))
                .query(byte[].class)
                .single();
    }

    static byte[] keyed(byte[] key, String content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Who looked and who changed, latest first; the database shows it to the person whom the file is about. */
    @Transactional(readOnly = true)
    public List<Entry> listLatest(UUID file, int most) {
        return jdbc.sql("""
            select id, file, at, actor, background, act, what, content_hash
            from audit.entry
            where file = :file
            order by id desc
            limit :most
            """)
                .paramSource(Parameters.with("file", file).and("most", most))
                .query(Entry.class)
                .list();
    }

    /** Destroys the key of a file: its hashes can no longer be tied to any content. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UUID file) {
        jdbc.sql("""
            delete from audit.key
            where file = :file
            """).paramSource(Parameters.with("file", file)).update();
    }
}
