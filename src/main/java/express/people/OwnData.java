package express.people;

import express.audit.Act;
import express.audit.Entry;
import express.audit.Trail;
import express.base.PersonId;
import express.base.Viewer;
import express.database.Acting;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives people all that is held about them, and who looked at it. */
@Component
class OwnData {

    /** The background work that reads and erases, in all modules, what is held about one person. */
    static final String PURPOSE = "personal-data";

    private static final int SHOWN = 200;
    private static final Comparator<PersonalData> ACCOUNT_FIRST = Comparator.comparing(
                    (PersonalData it) -> !it.name().equals(AccountData.NAME))
            .thenComparing(PersonalData::name);

    /** What one module holds. */
    record Holding(String name, Map<String, Object> data) {}

    /** One line of the trail, with the names of those in it who are still there. */
    record Look(Entry entry, boolean own, String name) {}

    private final List<PersonalData> modules;
    private final TrailData looks;
    private final Trail trail;
    private final TransactionTemplate transaction;

    OwnData(List<PersonalData> modules, TrailData looks, Trail trail, PlatformTransactionManager transactions) {
        this.modules = modules.stream().sorted(ACCOUNT_FIRST).toList();
        this.looks = looks;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** That it was given is noted first: an export that is not in the trail does not happen. */
    List<Holding> export(Viewer viewer) {
        transaction.executeWithoutResult(
                status -> trail.note(viewer, viewer.id().value(), Act.EXPORTED, "all"));
        return inBackground(() -> modules.stream()
                .map(module -> new Holding(module.name(), module.export(viewer.id())))
                .toList());
    }

    private <T> T inBackground(Supplier<T> work) {
        return Acting.inBackground(PURPOSE, () -> transaction.execute(status -> work.get()));
    }

    /** Latest first. */
    List<Look> listLooks(Viewer viewer) {
        List<Entry> entries = trail.listLatest(viewer.id().value(), SHOWN);
        Map<PersonId, String> names = inBackground(() -> looks.names(entries));
        return entries.stream()
                .map(it -> new Look(it, viewer.id().equals(it.actor()), names.getOrDefault(it.actor(), "")))
                .toList();
    }
}
