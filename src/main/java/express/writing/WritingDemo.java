package express.writing;

import express.base.Ids;
import express.base.OrganisationId;
import express.base.Viewer;
import express.database.Acting;
import express.people.Entrance;
import express.people.People;
import express.people.Viewers;
import java.math.BigDecimal;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** A demonstration begins with invented practices that are written to the end. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class WritingDemo implements ApplicationRunner {

    static final String AUTHOR = "nadia@express.example";

    private static final int YEAR = 2024;

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
                    for (DemoDraft invented : DemoDraft.values()) {
                        write(author, invented);
                    }
                    return null;
                }));
    }

    void write(Viewer author, DemoDraft invented) {
        List<OrganisationId> houses = WritingAccess.organisations(author);
        if (houses.isEmpty() || !drafts.begin(author, invented.id(), houses.getFirst(), Locale.FRENCH)) {
            return;
        }
        prove(invented);
        Draft draft = drafts.get(invented.id());
        for (Part part : Part.values()) {
            saving.save(author, draft, part, typed(part, invented));
        }
    }

    private void prove(DemoDraft invented) {
        var source = new Evidence.Source(
                Ids.next(),
                Evidence.UNMARKED,
                invented.source(),
                "Maison des Deux Rives",
                URI.create("https://express.example/rapport"),
                YEAR,
                false,
                Locale.FRENCH);
        evidence.add(invented.id(), source);
        BigDecimal count = BigDecimal.valueOf(invented.count());
        String period = Integer.toString(YEAR);
        evidence.add(
                invented.id(),
                new Evidence.Figure(Ids.next(), source.id(), invented.counted(), count, null, "fois", period));
    }

    /** In a form that nobody has saved before, each prose field shows nothing. */
    private static Map<String, String[]> typed(Part part, DemoDraft invented) {
        Map<String, String[]> posted = new HashMap<>();
        for (Field field : part.fields()) {
            posted.put(field.name(), invented.answers(field));
            posted.put(PartSaving.SEEN + field.name(), new String[] {PartSaving.NOTHING_SEEN});
        }
        return posted;
    }
}
