package express.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.ModuleTest;
import express.base.OrganisationId;
import express.base.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class RecordReaderTest {

    record Kept(
            OrganisationId house,
            Role role,
            Locale spoken,
            List<Role> roles,
            List<UUID> others,
            Instant begunAt,
            @Nullable Instant endedAt,
            LocalDate due,
            int count,
            @Nullable Integer limit,
            long change,
            boolean open,
            BigDecimal price,
            byte[] hash,
            String words) {}

    record Wanting(String words, String missing) {}

    private static final UUID ID = UUID.fromString("00000000-0000-7000-8000-000000000007");

    @Autowired
    JdbcClient jdbc;

    @Test
    void readsWhatTheDriverKnowsAndWhatItDoesNot() {
        Kept kept = jdbc.sql("""
            select cast('00000000-0000-7000-8000-000000000007' as uuid) as house,
                   'ADVISER' as role,
                   'fr' as spoken,
                   array['ADVISER', 'ORGANISER'] as roles,
                   array[cast('00000000-0000-7000-8000-000000000007' as uuid)] as others,
                   timestamptz '2026-03-29 01:30:00.123456+01' as begun_at,
                   cast(null as timestamptz) as ended_at,
                   date '1500-02-28' as due,
                   7 as count, cast(null as int) as limit, 8::bigint as change, true as open, 1.50 as price,
                   decode('0102', 'hex') as hash, 'words' as words, 'more than is asked for' as more
            """).query(Kept.class).single();
        assertThat(kept)
                .usingRecursiveComparison()
                .isEqualTo(new Kept(
                        new OrganisationId(ID),
                        Role.ADVISER,
                        Locale.FRENCH,
                        List.of(Role.ADVISER, Role.ORGANISER),
                        List.of(ID),
                        Instant.parse("2026-03-29T00:30:00.123456Z"),
                        null,
                        LocalDate.of(1500, 2, 28),
                        7,
                        null,
                        8,
                        true,
                        new BigDecimal("1.50"),
                        new byte[] {1, 2},
                        "words"));
    }

    @Test
    void readsEachRowOfAQuery() {
        record Numbered(int number, String words) {}
        assertThat(jdbc.sql("select 'n' || i as words, i as number from generate_series(1, 3) i")
                        .query(Numbered.class)
                        .list())
                .containsExactly(new Numbered(1, "n1"), new Numbered(2, "n2"), new Numbered(3, "n3"));
    }

    @Test
    void saysWhichColumnIsMissing() {
        assertThatThrownBy(() ->
                        jdbc.sql("select 'a' as words").query(Wanting.class).list())
                .rootCause()
                .hasMessageContaining("missing");
    }
}
