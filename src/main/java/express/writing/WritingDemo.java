package express.writing;

import express.base.Ids;
import express.base.OrganisationId;
import express.base.Viewer;
import express.database.Acting;
import express.people.Entrance;
import express.people.People;
import express.people.Viewers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** A demonstration begins with an invented practice that is half written. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class WritingDemo implements ApplicationRunner {

    static final String AUTHOR = "nadia@express.example";

    /** Always the same, so that it is begun once by however many nodes. */
    static final DraftId ID = new DraftId(UUID.nameUUIDFromBytes("writing.demo".getBytes(StandardCharsets.UTF_8)));

    private final Drafts drafts;
    private final PartSaving saving;
    private final Evidence evidence;
    private final Entrance entrance;
    private final People people;
    private final Viewers viewers;

    WritingDemo(
            Drafts drafts, PartSaving saving, Evidence evidence, Entrance entrance, People people, Viewers viewers) {
        this.drafts = drafts;
        this.saving = saving;
        this.evidence = evidence;
        this.entrance = entrance;
        this.people = people;
        this.viewers = viewers;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        entrance.look(() -> people.findByEmail(AUTHOR))
                .flatMap(author -> viewers.find(author.id()))
                .ifPresent(author -> Acting.as(author, () -> {
                    write(author);
                    return null;
                }));
    }

    private void write(Viewer author) {
        List<OrganisationId> houses = WritingAccess.organisations(author);
        if (houses.isEmpty() || !drafts.begin(author, ID, houses.getFirst(), Locale.FRENCH)) {
            return;
        }
        Draft draft = drafts.get(ID);
        saving.save(
                author,
                draft,
                Part.NAME,
                typed(Map.of(
                        "title",
                        "Un atelier de couture qui devient une entreprise",
                        "summary",
                        "Des femmes nouvellement arrivées cousent ensemble chaque semaine. Celles qui veulent"
                                + " en vivre sont accompagnées jusqu’à leur première commande.")));
        saving.save(author, draft, Part.STEP, typed(Map.of("step", "self-entrepreneurship", "steps", "mentoring")));
        saving.save(
                author,
                draft,
                Part.PLACE,
                typed(Map.of("country", "BE", "place", "Valbrume", "level", "LOCAL", "since", "2023")));
        saving.save(
                author,
                draft,
                Part.REASON,
                typed(Map.of(
                        "problem", "Beaucoup savent coudre, mais ne connaissent ni les règles ni les clients d’ici.",
                        "objectives", "Une première commande payée, et des personnes à qui demander conseil.")));
        evidence.add(
                ID,
                new Evidence.Source(
                        Ids.next(),
                        Evidence.UNMARKED,
                        "Rapport d’activité de l’atelier",
                        "Maison de Valbrume",
                        URI.create("https://express.example/rapport"),
                        2024,
                        false,
                        Locale.FRENCH));
        saving.save(
                author,
                draft,
                Part.RESULTS,
                typed(Map.of(
                        "results", "En 2024, 14 femmes ont participé et 3 ont vendu leur premier vêtement [1].",
                        "evidence", "MONITORED")));
    }

    /** In a form that nobody has saved before, each prose field shows nothing. */
    private static Map<String, String[]> typed(Map<String, String> fields) {
        Map<String, String[]> posted = new HashMap<>();
        fields.forEach((name, value) -> {
            posted.put(name, new String[] {value});
            posted.put(PartSaving.SEEN + name, new String[] {PartSaving.NOTHING_SEEN});
        });
        return posted;
    }
}
