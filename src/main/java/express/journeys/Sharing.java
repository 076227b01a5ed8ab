package express.journeys;

import express.audit.Act;
import express.base.Viewer;
import express.database.Acting;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads what one consent opens, for a module that lets its receiver in by a link. That it was read stays in the trail;
 * once the consent has ended there is nothing.
 */
@Component
public class Sharing {

    static final String PURPOSE = "journeys-sharing";

    private final Consents consents;
    private final Journeys journeys;
    private final Profiles profiles;
    private final Noting noting;
    private final InstantSource time;
    private final TransactionTemplate apart;

    Sharing(
            Consents consents,
            Journeys journeys,
            Profiles profiles,
            Noting noting,
            InstantSource time,
            PlatformTransactionManager transactions) {
        this.consents = consents;
        this.journeys = journeys;
        this.profiles = profiles;
        this.noting = noting;
        this.time = time;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public Optional<Shared> find(UUID consent) {
        return Acting.inBackground(
                PURPOSE,
                () -> apart.execute(status -> consents.find(consent)
                        .filter(it -> it.isLiving(time.instant()))
                        .map(this::read)));
    }

    private Shared read(Consent consent) {
        CaseFile journey = journeys.get(consent.journey());
        Profile profile = profiles.get(journey);
        noting.did(new Viewer.Background(PURPOSE), journey.id(), Act.SEEN, "consent " + consent.id());
        List<Category> open = consent.categories();
        return new Shared(
                consent,
                profile.called()
                        .filter(it -> open.contains(Category.NAME))
                        .map(it -> new Called(it.name(), it.language())),
                open.contains(Category.CONTACT) ? contacts(profile) : List.of(),
                open.contains(Category.LANGUAGES) ? languages(profile) : List.of());
    }

    private static List<Shared.Reach> contacts(Profile profile) {
        return profile.contacts().stream()
                .map(it -> new Shared.Reach(
                        "journeys.way." + it.way().name().toLowerCase(Locale.ROOT), it.reach(), it.safe()))
                .toList();
    }

    private static List<Locale> languages(Profile profile) {
        return profile.tongues().stream().map(Profile.Tongue::language).toList();
    }
}
