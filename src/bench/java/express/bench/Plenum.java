package express.bench;

import express.base.Ids;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/** A gathering under way, written into the database: its participants with places, and what they write on. */
final class Plenum {

    /** Of its address. */
    static final String SLUG = "the-morning";

    private static final int SESSIONS = 40;
    private static final int AT_ONCE = 8;
    private static final UUID ID = Ids.next();
    private static final int QUIET = 5;
    private static final int BEGINNING = 75;

    private final List<UUID> sheets = new ArrayList<>();
    private final UUID plenary = Ids.next();

    private Plenum() {}

    static Plenum write(Connection owner, int people, int sheets) throws SQLException {
        awaitDemo(owner);
        var plenum = new Plenum();
        String house = "select id from directory.organisation order by slug limit 1";
        try (var statement = owner.createStatement()) {
            statement.execute("set express.operator = 'yes'");
            statement.execute("select set_config('express.organisations', '{' || (" + house + ") || '}', false)");
            statement.execute("select set_config('express.background', 'registration', false)");
        }
        List<UUID> sessions = Stream.generate(Ids::next).limit(SESSIONS).toList();
        plenum.begin(owner, house, programme(sessions));
        plenum.register(owner, house, people);
        plenum.putUp(owner, sessions, sheets);
        try (var statement = owner.createStatement()) {
            statement.execute("analyze");
        }
        return plenum;
    }

    /** A node that has just started writes its demonstration in the background; rounds, which come again, may be due. */
    static void awaitDemo(Connection owner) throws SQLException {
        try (var due = owner.prepareStatement("select exists (select from jobs.scheduled_tasks"
                + " where execution_time <= now() and task_instance <> 'recurring')")) {
            for (int seconds = 0, quiet = 0; quiet < QUIET || seconds < BEGINNING; seconds++) {
                LockSupport.parkNanos(1_000_000_000);
                try (ResultSet row = due.executeQuery()) {
                    row.next();
                    quiet = row.getBoolean(1) ? 0 : quiet + 1;
                }
            }
        }
    }

    /** As a version of a programme is kept. */
    private static String programme(List<UUID> sessions) {
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC).withNano(0);
        List<Map<String, ?>> parts = new ArrayList<>();
        for (int i = 0; i < sessions.size(); i++) {
            parts.add(Map.of(
                    "id", sessions.get(i),
                    "edition", 0,
                    "kind", i == 0 ? "PLENARY" : "BREAKOUT",
                    "begins", now.minusMinutes(30).plusHours(i / AT_ONCE * 2L),
                    "minutes", 110,
                    "speakers", List.of(),
                    "practices", List.of(),
                    "languages", List.of("en"),
                    "said", said("Session " + (i + 1))));
        }
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "facts",
                                Map.of(
                                        "number",
                                        "C1",
                                        "mode",
                                        "VIRTUAL",
                                        "place",
                                        "",
                                        "zone",
                                        "UTC",
                                        "languages",
                                        List.of("en")),
                        "said", said("The morning"),
                        "rooms", List.of(),
                        "tracks", List.of(),
                        "speakers", List.of(),
                        "sessions", parts));
    }

    private static Map<String, ?> said(String title) {
        return Map.of("lead", "en", "titles", Map.of("en", title), "abouts", Map.of());
    }

    private void begin(Connection owner, String house, String programme) throws SQLException {
        run(owner, """
            insert into gatherings.gathering (id, slug, host_id, version, begins, ends, begun_at)
            values (?, ?, (%s), 1, now() - interval '1 hour', now() + interval '1 day', now())
            """.formatted(house), ID, SLUG);
        run(owner, """
            insert into gatherings.publication (gathering_id, version, published_at, programme)
            values (?, 1, now(), cast(? as jsonb))
            """, ID, programme);
    }

    private void register(Connection owner, String house, int people) throws SQLException {
        run(owner, """
            insert into registration.desk (gathering_id, host_id, capacity, taken, numbers, closes_at, approval, partial,
                answer_hours, interpreting, quotas, version)
            values (?, (%s), 10000, ?, ?, now() - interval '1 day', false, false, 0, '{}', '{}', 1)
            """.formatted(house), ID, people, people);
        Mac keeping = mac(owner);
        try (PreparedStatement insert = owner.prepareStatement("""
            insert into registration.participant (id, gathering_id, host_id, organisation_id, party_id, number, state, name,
                email, email_key, language, country, family, languages, code_hash, registered_at, told_state, told_version)
            select gen_random_uuid(), ?, house.id, house.id, gen_random_uuid(), ?, 'CONFIRMED', 'Somebody ' || ?,
                'p' || ? || '@example.org', 'p' || ? || '@example.org', 'en', 'BE', 'CIVIL_SOCIETY', '{en}', ?, now(),
                'CONFIRMED', 1
            from (%s) house
            """.formatted(house))) {
            for (int i = 0; i < people; i++) {
                insert.setObject(1, ID);
                insert.setInt(2, i + 1);
                insert.setInt(3, i);
                insert.setInt(4, i);
                insert.setInt(5, i);
                insert.setBytes(6, keeping.doFinal(code(i).getBytes(StandardCharsets.UTF_8)));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** As an installation derives the key by which it keeps codes: RFC 5869. */
    private static Mac mac(Connection owner) throws SQLException {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery("select secret from base.installation")) {
            rows.next();
            byte[] key = KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(rows.getBytes(1))
                            .thenExpand("registration.participant".getBytes(StandardCharsets.UTF_8), 32));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void putUp(Connection owner, List<UUID> sessions, int count) throws SQLException {
        putUp(owner, plenary, sessions.getFirst(), "QUESTIONS");
        for (int i = 0; i < count; i++) {
            UUID sheet = Ids.next();
            sheets.add(sheet);
            int session = i % (SESSIONS - 1) + 1;
            putUp(
                    owner,
                    sheet,
                    sessions.get(session),
                    List.of("THEME", "SWOT", "COMMITMENTS").get(i / (SESSIONS - 1)));
        }
    }

    private static void putUp(Connection owner, UUID board, UUID session, String kind) throws SQLException {
        run(owner, """
            insert into boards.board (id, subject, kind, title, language, closed, hidden, change)
            values (?, ?, ?, 'A sheet', 'en', false, false, 0)
            """, board, "gathering/" + ID + "/" + session, kind);
    }

    private static void run(Connection owner, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    /** Of a registration, as long as real ones. */
    String code(int number) {
        return "%024d".formatted(number);
    }

    UUID plenary() {
        return plenary;
    }

    int sheetOf(int number) {
        return number % sheets.size();
    }

    UUID sheet(int number) {
        return sheets.get(sheetOf(number));
    }

    String part(int number) {
        return switch (sheetOf(number) / (SESSIONS - 1)) {
            case 0 -> "opportunity";
            case 1 -> "strength";
            default -> "commitment";
        };
    }
}
