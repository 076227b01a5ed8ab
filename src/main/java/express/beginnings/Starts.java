package express.beginnings;

import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What networks have written and signed while they began. */
@Repository
@Transactional
class Starts {

    /** Of the agreement on data protection; who signed an earlier one is asked again. */
    static final int TEXT = 1;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final InstantSource time;

    Starts(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    private record Row(Step step, String fields, int version) {}

    /** All steps that are written, also those where nothing is written yet. */
    @Transactional(readOnly = true)
    Map<Step, Written> list(NetworkId network) {
        Map<Step, Written> written = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            if (step.isWritten()) {
                written.put(step, Written.nothing(step));
            }
        }
        jdbc.sql("select step, fields, version from beginnings.step where network_id = :network")
                .paramSource(Parameters.with("network", network))
                .query(Row.class)
                .list()
                .forEach(row -> written.put(
                        row.step(),
                        new Written(
                                row.step(),
                                JSON.readValue(row.fields(), new TypeReference<Map<String, String>>() {}),
                                row.version())));
        return written;
    }

    /** Whether nobody has written it since it was read. */
    boolean write(NetworkId network, Written read, Map<String, String> fields) {
        return jdbc.sql(read.version() == 0 ? """
            insert into beginnings.step (network_id, step, fields, version)
            values (:network, :step, cast(:fields as jsonb), 1)
            on conflict (network_id, step) do nothing
            """ : """
                update beginnings.step
                set fields = cast(:fields as jsonb), version = version + 1
                where network_id = :network
                  and step = :step
                  and version = :version
                """)
                        .paramSource(Parameters.with("network", network)
                                .and("step", read.step())
                                .and("version", read.version())
                                .and("fields", JSON.writeValueAsString(fields)))
                        .update()
                == 1;
    }

    /**
     * That an organisation has signed.
     *
     * @param name of whoever signed; empty, if nobody has said it
     */
    record Signature(UUID organisation, LocalDate signedOn, boolean onPaper, String name, String function) {}

    /**
     * Who signs for an organisation.
     *
     * @param person their account; nothing, if they signed on paper
     */
    record Signatory(String name, String function, @Nullable PersonId person) {}

    @Transactional(readOnly = true)
    Map<OrganisationId, Signature> listSignatures(NetworkId network) {
        Map<OrganisationId, Signature> signatures = new HashMap<>();
        jdbc.sql("""
            select organisation_id as organisation, signed_on, on_paper, name, function
            from beginnings.signature
            where network_id = :network
              and text_version = :text
            """)
                .paramSource(Parameters.with("network", network).and("text", TEXT))
                .query(Signature.class)
                .list()
                .forEach(it -> signatures.put(new OrganisationId(it.organisation()), it));
        return signatures;
    }

    /** Once: what is signed stays. Where nobody has said who signed, that can be added. Whether nobody had signed by name. */
    boolean sign(NetworkId network, OrganisationId organisation, Signatory signatory, LocalDate day, boolean onPaper) {
        return jdbc.sql("""
            insert into beginnings.signature (network_id, organisation_id, text_version, signed_on, on_paper, noted_at,
                name, function, person_id)
            values (:network, :organisation, :text, :day, :onPaper, :now, :name, :function, :person)
            on conflict (network_id, organisation_id, text_version) do update
            set name = excluded.name, function = excluded.function, person_id = excluded.person_id
            where signature.name = ''
            """)
                        .paramSource(Parameters.of(signatory)
                                .and("network", network)
                                .and("organisation", organisation)
                                .and("text", TEXT)
                                .and("day", day)
                                .and("onPaper", onPaper)
                                .and("now", time.instant()))
                        .update()
                == 1;
    }

    private record Said(Criterion criterion, String words) {}

    /** What people say of what nothing here can count. */
    @Transactional(readOnly = true)
    Map<Criterion, String> listAssertions(NetworkId network) {
        Map<Criterion, String> said = new EnumMap<>(Criterion.class);
        List<Said> rows = jdbc.sql("select criterion, words from beginnings.assertion where network_id = :network")
                .paramSource(Parameters.with("network", network))
                .query(Said.class)
                .list();
        rows.forEach(row -> said.put(row.criterion(), row.words()));
        return said;
    }

    void say(NetworkId network, Criterion criterion, String words) {
        jdbc.sql("""
            insert into beginnings.assertion (network_id, criterion, words, at)
            values (:network, :criterion, :words, :now)
            on conflict (network_id, criterion) do nothing
            """)
                .paramSource(Parameters.with("network", network)
                        .and("criterion", criterion)
                        .and("words", words)
                        .and("now", time.instant()))
                .update();
    }

    void takeBack(NetworkId network, Criterion criterion) {
        jdbc.sql("delete from beginnings.assertion where network_id = :network and criterion = :criterion")
                .paramSource(Parameters.with("network", network).and("criterion", criterion))
                .update();
    }
}
