package express.collections;

import express.base.Viewer;
import express.database.Acting;
import express.directory.Organisation;
import express.directory.Organisations;
import express.people.Entrance;
import express.people.People;
import express.people.Viewers;
import express.practices.Catalogue;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A demonstration begins with a collection for an invented study visit. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class CollectionsDemo {

    private static final String OWNER = "lucia@express.example";

    /** Always the same, so that it is begun once by however many nodes. */
    private static final CollectionId ID =
            new CollectionId(UUID.nameUUIDFromBytes("collections.demo".getBytes(StandardCharsets.UTF_8)));

    private final Collections collections;
    private final Choices choices;
    private final Catalogue catalogue;
    private final Organisations organisations;
    private final Way way;

    CollectionsDemo(
            Collections collections, Choices choices, Catalogue catalogue, Organisations organisations, Way way) {
        this.collections = collections;
        this.choices = choices;
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.way = way;
    }

    /** How the demonstration finds the one who collects. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    record Way(Entrance entrance, People people, Viewers viewers) {}

    /** Once the library is filled. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        way.entrance()
                .look(() -> way.people().findByEmail(OWNER))
                .flatMap(owner -> way.viewers().find(owner.id()))
                .ifPresent(owner -> Acting.as(owner, () -> {
                    collect(owner);
                    return null;
                }));
    }

    private void collect(Viewer owner) {
        String title = "Voyage d’étude : du premier métier au premier client";
        if (!collections.begin(owner, ID, title)) {
            return;
        }
        collections.rename(
                ID,
                title,
                "Trois jours, trois villes. Avant de partir, chacune et chacun lit une fiche et prépare deux"
                        + " questions.\n"
                        + "Cette visite est inventée, pour la démonstration.",
                organisations.listAll(CollectionsAccess.organisations(owner)).stream()
                        .findFirst()
                        .map(Organisation::id)
                        .orElse(null));
        notes().forEach((slug, note) ->
                catalogue.find(slug, Locale.FRENCH).ifPresent(practice -> choices.put(ID, practice.id(), note)));
    }

    private static Map<String, String> notes() {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("extracompetenze-genova", "Jour 1. Demander comment les certificats sont lus par les employeurs.");
        notes.put("microstart", "Jour 2. Regarder qui accompagne après le prêt, et combien de temps.");
        notes.put("hotel-giardino", "Jour 3. Une entreprise qui forme, et qui paie.");
        return notes;
    }
}
