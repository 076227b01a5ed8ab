package express.reports;

import express.base.Viewer;
import express.gatherings.Gathering;
import express.policy.PolicyAction;
import express.policy.PolicyActions;
import express.worksheets.SessionNotes;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The invented report of a demonstration, drafted and published as people would do it. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
@Transactional
class Afterwards {

    private static final List<String> LANGUAGES = List.of("en", "fr");

    private final Draftings draftings;
    private final Givings givings;
    private final Store store;
    private final PolicyActions policies;
    private final ReportPages.Publishing publishing;
    private final InstantSource time;

    Afterwards(
            Draftings draftings,
            Givings givings,
            Store store,
            PolicyActions policies,
            ReportPages.Publishing publishing,
            InstantSource time) {
        this.draftings = draftings;
        this.givings = givings;
        this.store = store;
        this.policies = policies;
        this.publishing = publishing;
        this.time = time;
    }

    /** Where it is written. */
    @Component
    record Store(Reports reports, Wordings wordings, Commitments commitments, Partners partners) {}

    void report(Viewer leader, Gathering gathering, Play play) {
        draftings.begin(leader, gathering, LANGUAGES);
        store.reports()
                .change(
                        gathering.id(),
                        LANGUAGES,
                        store.reports().get(gathering.id()).thanks(),
                        cited());
        give(leader, gathering);
        write(leader, gathering, play.words());
        keep(gathering, play.commitments());
        Report report = store.reports().get(gathering.id());
        store.partners()
                .list(gathering.id())
                .forEach(it ->
                        store.partners().say(report, it.organisation(), new Partners.Said(report.edition(), true, "")));
        publishing.publish(leader, gathering, "");
    }

    private List<UUID> cited() {
        return policies.list(Locale.ENGLISH).stream()
                .limit(3)
                .map(PolicyAction::id)
                .map(it -> it.value())
                .toList();
    }

    /** The leader's network gives the work session that it held. */
    private void give(Viewer leader, Gathering gathering) {
        Report report = store.reports().get(gathering.id());
        givings.list(leader, report).stream()
                .filter(it -> !it.sheets().isEmpty())
                .findFirst()
                .ifPresent(it -> {
                    SessionNotes.Sheet sheet = it.sheets().getFirst();
                    Map<String, String> form = Map.of(
                            "network",
                            it.network().id().toString(),
                            "sheet",
                            sheet.id().toString());
                    givings.give(leader, report, form);
                });
    }

    private void write(Viewer leader, Gathering gathering, Map<String, Map<String, String>> words) {
        Report report = store.reports().get(gathering.id());
        words.forEach((section, both) -> LANGUAGES.forEach(language -> store.wordings()
                .write(
                        leader,
                        report,
                        report.other(language),
                        new Wordings.Typed(
                                section, language, 0, both.get(language).strip()))));
    }

    /** How things stand today; what is under way has time left. */
    private void keep(Gathering gathering, List<Play.Pledge> pledges) {
        LocalDate today = LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
        store.commitments()
                .list(gathering.id())
                .forEach(it -> pledges.stream()
                        .filter(pledge -> pledge.words().equals(it.words()))
                        .forEach(pledge -> store.commitments()
                                .answer(
                                        it,
                                        pledge.state(),
                                        pledge.state() == Commitment.State.OPEN ? today.plusDays(40) : it.due(),
                                        pledge.note())));
    }
}
