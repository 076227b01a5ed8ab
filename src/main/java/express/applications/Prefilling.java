package express.applications;

import express.audit.Act;
import express.audit.Trail;
import express.base.PersonId;
import express.base.Viewer;
import express.journeys.CaseFile;
import express.journeys.CaseWorkers;
import express.journeys.Category;
import express.journeys.Consent;
import express.journeys.Consenting;
import express.journeys.Consents;
import express.journeys.Journeys;
import express.journeys.Profile;
import express.journeys.Profiles;
import express.journeys.Purpose;
import express.people.Entrance;
import express.people.People;
import express.people.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes over what stands in the file of an applicant, if they want it and as long as they do. */
@Component
@Transactional
class Prefilling {

    static final List<Category> ASKED =
            List.of(Category.NAME, Category.CONTACT, Category.LANGUAGES, Category.RESIDENCE);

    /** What was found, and the consent that lets it be shown. */
    record Found(UUID consent, Map<String, String> values) {

        static final Found NOTHING = new Found(new UUID(0, 0), Map.of());

        /** By which consent single values were taken over: those that stand as they were found. */
        Map<String, UUID> from(Map<String, String> given) {
            Map<String, UUID> all = new HashMap<>();
            values.forEach((key, value) -> {
                if (value.equals(given.get(key))) {
                    all.put(key, consent);
                }
            });
            return all;
        }
    }

    private final Applications applications;
    private final Files files;
    private final Agreement agreement;
    private final Ties ties;
    private final Coaches coaches;
    private final Trail trail;

    Prefilling(Applications applications, Files files, Agreement agreement, Ties ties, Coaches coaches, Trail trail) {
        this.applications = applications;
        this.files = files;
        this.agreement = agreement;
        this.ties = ties;
        this.coaches = coaches;
        this.trail = trail;
    }

    /** What is read of files. */
    @Component
    record Files(Journeys journeys, Profiles profiles) {}

    /** Who accompanies somebody; the applicant need not see the accounts of those people. */
    @Component
    record Coaches(CaseWorkers workers, Entrance entrance, People people) {

        List<Person> of(CaseFile file) {
            List<PersonId> active = workers.list(file.id()).stream()
                    .filter(CaseWorkers.CaseWorker::goesOn)
                    .map(CaseWorkers.CaseWorker::person)
                    .toList();
            return entrance.look(() -> people.listAll(active));
        }
    }

    /** What is asked of people. */
    @Component
    record Agreement(Consents consents, Consenting consenting) {}

    /** A file of their own from which something could be taken over. */
    @Transactional(readOnly = true)
    Optional<CaseFile> file(Application it) {
        return files.journeys().listOf(it.applicant()).stream()
                .filter(CaseFile::goesOn)
                .findFirst();
    }

    @Transactional(readOnly = true)
    Optional<Consent> living(Application it) {
        return it.journey() == null
                ? Optional.empty()
                : agreement.consents().findLiving(it.journey(), Purpose.LEND, it.lender());
    }

    /** What the file says, for as long as the consent lives; as the applicant, who sees it all. */
    @Transactional(readOnly = true)
    Found find(Application it) {
        return living(it)
                .flatMap(consent -> files.journeys()
                        .find(consent.journey())
                        .map(file ->
                                new Found(consent.id(), values(files.profiles().get(file), consent.categories()))))
                .orElse(Found.NOTHING);
    }

    private static Map<String, String> values(Profile profile, List<Category> open) {
        Map<String, String> values = new HashMap<>();
        if (open.contains(Category.NAME)) {
            profile.called().ifPresent(it -> values.put("called", it.name()));
        }
        if (open.contains(Category.CONTACT)) {
            profile.contacts().stream()
                    .filter(it -> it.way() == Profile.Contact.Way.PHONE)
                    .findFirst()
                    .ifPresent(it -> values.put("phone", it.reach()));
        }
        Profile.Residence residence = profile.residence();
        if (open.contains(Category.RESIDENCE) && residence != null && residence.until() != null) {
            values.put("stay-kind", "limited");
            values.put("stay-until", residence.until().toString());
        }
        return values;
    }

    /** Looked up before the yes is kept, in a transaction of its own. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    List<Person> coaches(Application it) {
        return file(it).map(coaches::of).orElse(List.of());
    }

    /** The applicant says yes: from now on the lender may look, and knows who accompanies them. */
    void agree(Viewer viewer, UUID id, List<Person> coaches, Locale language) {
        Application it = applications.lock(id);
        ApplicationsAccess.require(ApplicationsAccess.mayWrite(viewer, it));
        CaseFile file = file(it).orElse(null);
        if (file == null || living(it).isPresent()) {
            return;
        }
        Consent asked = agreement
                .consenting()
                .ask(viewer, file, new Consenting.Question(Purpose.LEND, it.lender(), ASKED, id, null, language, ""));
        agreement.consenting().give(viewer, file, asked);
        applications.follow(id, file.id(), asked.id());
        coaches.forEach(one -> ties.add(id, Tie.Kind.COACHES, one.id(), file.holder(), one.name()));
        trail.note(viewer, id, Act.CHANGED, "consent given");
    }

    /** And takes it back, which is as easy: what was taken over is hidden from the lender at once. */
    void withdraw(Viewer viewer, UUID id) {
        Application it = applications.lock(id);
        ApplicationsAccess.require(ApplicationsAccess.isOwn(viewer, it));
        living(it).ifPresent(consent -> {
            agreement.consenting().withdraw(viewer, files.journeys().get(consent.journey()), consent);
            trail.note(viewer, id, Act.CHANGED, "consent withdrawn");
        });
    }
}
