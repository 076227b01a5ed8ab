package express.writing;

import express.base.OrganisationId;
import express.base.Viewer;
import express.database.Acting;
import express.exhibits.Exhibit;
import express.exhibits.Exhibits;
import express.exhibits.Licence;
import express.exhibits.Occasion;
import express.exhibits.Upload;
import express.people.Entrance;
import express.people.People;
import express.people.Viewers;
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

    private static final String AUTHOR = "nadia@express.example";

    /** Always the same, so that it is begun once by however many nodes. */
    private static final DraftId ID =
            new DraftId(UUID.nameUUIDFromBytes("writing.demo".getBytes(StandardCharsets.UTF_8)));

    private final Drafts drafts;
    private final PartSaving saving;
    private final Entrance entrance;
    private final People people;
    private final Viewers viewers;
    private final Exhibits exhibits;

    WritingDemo(
            Drafts drafts, PartSaving saving, Entrance entrance, People people, Viewers viewers, Exhibits exhibits) {
        this.drafts = drafts;
        this.saving = saving;
        this.entrance = entrance;
        this.people = people;
        this.viewers = viewers;
        this.exhibits = exhibits;
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
        Draft draft = drafts.get(ID.value());
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
        show(author, draft);
    }

    private void show(Viewer author, Draft draft) {
        exhibits.add(
                author,
                new Occasion.Work(
                        draft.id().value(),
                        draft.organisation(),
                        draft.language(),
                        "Un atelier de couture qui devient une entreprise",
                        draft.path()),
                new Upload("atelier.png", DemoPicture.drawn()),
                new Exhibit.Words(
                        "La table près de la fenêtre : ici on coud ensemble chaque semaine",
                        "Une machine à coudre bleue et des tissus sur une table en bois, devant une fenêtre",
                        "Dessin inventé pour la démonstration",
                        Licence.CC0,
                        0));
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
