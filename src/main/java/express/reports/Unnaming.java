package express.reports;

import express.base.Parameters;
import express.registration.Participation;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the name of somebody who is erased out of all that was written about a gathering, also out of what was published:
 * afterwards nobody knows it any more who could hide it when it is shown.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Unnaming {

    private static final String NOBODY = "–";

    private final JdbcClient jdbc;

    Unnaming(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void forget(UUID participant, Participation.Leaving leaving) {
        UnaryOperator<String> words = text -> leaving.name().of(text, NOBODY);
        UUID gathering = leaving.gathering();
        publications(gathering, words);
        findings(gathering, words);
        wordings(gathering, words);
        commitments(gathering, words);
        contributions(gathering, words);
        voices(gathering, words);
        jdbc.sql("update reports.commitment set author = '' where author = :author")
                .paramSource(Parameters.with("author", "guest " + participant))
                .update();
    }

    private record Published(int version, String changed, String content) {}

    private void publications(UUID gathering, UnaryOperator<String> words) {
        jdbc.sql("select version, changed, content from reports.publication where gathering_id = :gathering")
                .paramSource(of(gathering))
                .query(Published.class)
                .list()
                .forEach(it -> jdbc.sql("""
                    update reports.publication
                    set content = cast(:content as jsonb),
                        changed = :changed
                    where gathering_id = :gathering
                      and version = :version
                    """)
                        .paramSource(of(gathering)
                                .and("version", it.version())
                                .and("changed", words.apply(it.changed()))
                                .and(
                                        "content",
                                        Content.read(it.content()).saying(words).json()))
                        .update());
    }

    private static Parameters of(UUID gathering) {
        return Parameters.with("gathering", gathering);
    }

    private void findings(UUID gathering, UnaryOperator<String> words) {
        List<String> found = jdbc.sql("select findings from reports.report where gathering_id = :gathering")
                .paramSource(of(gathering))
                .query(String.class)
                .list();
        found.forEach(it -> jdbc.sql("""
            update reports.report
            set findings = cast(:findings as jsonb)
            where gathering_id = :gathering
            """)
                .paramSource(of(gathering)
                        .and("findings", Findings.read(it).saying(words).json()))
                .update());
    }

    private record Written(String section, String language, int version, String words) {}

    private void wordings(UUID gathering, UnaryOperator<String> words) {
        jdbc.sql("select section, language, version, words from reports.wording where gathering_id = :gathering")
                .paramSource(of(gathering))
                .query(Written.class)
                .list()
                .forEach(it -> jdbc.sql("""
                    update reports.wording
                    set words = :other
                    where gathering_id = :gathering
                      and section = :section
                      and language = :language
                      and version = :version
                    """)
                        .paramSource(
                                Parameters.of(it).and("gathering", gathering).and("other", words.apply(it.words())))
                        .update());
    }

    private record Taken(UUID id, String words, String who) {}

    private void commitments(UUID gathering, UnaryOperator<String> words) {
        jdbc.sql("select id, words, who from reports.commitment where gathering_id = :gathering")
                .paramSource(of(gathering))
                .query(Taken.class)
                .list()
                .forEach(it -> jdbc.sql("""
                    update reports.commitment
                    set words = :words,
                        who = :who
                    where gathering_id = :gathering
                      and id = :id
                    """)
                        .paramSource(of(gathering)
                                .and("id", it.id())
                                .and("words", words.apply(it.words()))
                                .and("who", words.apply(it.who())))
                        .update());
    }

    private record Given(UUID network, String sheet) {}

    private void contributions(UUID gathering, UnaryOperator<String> words) {
        jdbc.sql("select network_id as network, sheet from reports.contribution where gathering_id = :gathering")
                .paramSource(of(gathering))
                .query(Given.class)
                .list()
                .forEach(it -> jdbc.sql("""
                    update reports.contribution
                    set sheet = cast(:sheet as jsonb)
                    where gathering_id = :gathering
                      and network_id = :network
                    """)
                        .paramSource(of(gathering)
                                .and("network", it.network())
                                .and(
                                        "sheet",
                                        Contributions.json(
                                                Contributions.read(it.sheet()).saying(words))))
                        .update());
    }

    private record Said(UUID organisation, int number, String words) {}

    private void voices(UUID gathering, UnaryOperator<String> words) {
        jdbc.sql("""
            select organisation_id as organisation, number, words
            from reports.voice
            where gathering_id = :gathering
            """)
                .paramSource(of(gathering))
                .query(Said.class)
                .list()
                .forEach(it -> jdbc.sql("""
                    update reports.voice
                    set words = :other
                    where gathering_id = :gathering
                      and organisation_id = :organisation
                      and number = :number
                    """)
                        .paramSource(
                                Parameters.of(it).and("gathering", gathering).and("other", words.apply(it.words())))
                        .update());
    }
}
