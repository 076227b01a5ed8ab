package express.applications;

import express.applications.Application.Channel;
import express.applications.Application.State;
import express.audit.Act;
import express.audit.Trail;
import express.base.Ids;
import express.base.Viewer;
import express.lending.Product;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an applicant does with their application, one page at a time. */
@Component
@Transactional
class Writing {

    private static final Map<String, Tie.Kind> NEAR = Map.of(
            "near-referrer", Tie.Kind.REFERS,
            "near-coach", Tie.Kind.COACHES,
            "near-related", Tie.Kind.RELATED,
            "near-employer", Tie.Kind.WORKS_FOR);

    private final Applications applications;
    private final Answers answers;
    private final Ties ties;
    private final Telling telling;
    private final Trail trail;
    private final InstantSource time;

    Writing(Applications applications, Answers answers, Ties ties, Telling telling, Trail trail, InstantSource time) {
        this.applications = applications;
        this.answers = answers;
        this.ties = ties;
        this.telling = telling;
        this.trail = trail;
        this.time = time;
    }

    Application start(Viewer.Person viewer, Product product, BigDecimal principal, int months, Locale language) {
        Instant now = time.instant();
        var started = new Application(
                Ids.next(),
                product.lender(),
                viewer.id(),
                null,
                null,
                product.slug(),
                product.version(),
                principal,
                months,
                language,
                viewer.name(),
                "",
                null,
                State.STARTED,
                now,
                now,
                null,
                null,
                null,
                null,
                1);
        applications.add(started);
        telling.note(started, "started", "");
        trail.note(viewer, started.id(), Act.CREATED, "application");
        return started;
    }

    /** @param values by field; @param from the consent by which single ones were taken over */
    void answer(Viewer viewer, UUID id, Step step, Map<String, String> values, Map<String, UUID> from) {
        Application it = applications.lock(id);
        ApplicationsAccess.require(ApplicationsAccess.mayWrite(viewer, it));
        values.forEach((key, value) -> answers.put(id, key, value, from.get(key)));
        answers.put(id, step.done(), "yes", null);
        switch (step.slug()) {
            case Step.AMOUNT ->
                applications.write(with(
                        it,
                        new BigDecimal(values.get("principal")),
                        Integer.parseInt(values.get("months")),
                        it.summary(),
                        it.channel()));
            case Step.PURPOSE ->
                applications.write(with(it, it.principal(), it.months(), values.get("summary"), it.channel()));
            case Step.NEAR -> {
                applications.write(
                        with(it, it.principal(), it.months(), it.summary(), Channel.valueOf(values.get("channel"))));
                tie(id, values);
            }
            default -> {}
        }
        trail.note(viewer, id, Act.CHANGED, "answered " + step.slug());
    }

    /** What was said of names; those that are known by an account stay. */
    private void tie(UUID id, Map<String, String> values) {
        List<Tie> known = ties.list(id).stream()
                .filter(it -> NEAR.containsValue(it.kind()) && it.person() != null)
                .toList();
        ties.clear(id, List.copyOf(NEAR.values()));
        known.forEach(it -> ties.add(id, it.kind(), it.person(), it.organisation(), it.name()));
        NEAR.forEach((key, kind) -> {
            String name = values.getOrDefault(key, "");
            if (!name.isEmpty()) {
                ties.add(id, kind, null, null, name);
            }
        });
    }

    private static Application with(
            Application it, BigDecimal principal, int months, String summary, @Nullable Channel channel) {
        return new Application(
                it.id(),
                it.lender(),
                it.applicant(),
                it.journey(),
                it.consent(),
                it.product(),
                it.productVersion(),
                principal,
                months,
                it.language(),
                it.called(),
                summary,
                channel,
                it.state(),
                it.stateSince(),
                it.startedAt(),
                it.submittedAt(),
                it.decidedAt(),
                it.officer(),
                it.keeper(),
                it.version());
    }

    /** Whether it could be; sent twice, it is once. */
    boolean submit(Viewer viewer, UUID id) {
        return move(viewer, id, State.SUBMITTED, "submitted");
    }

    boolean withdraw(Viewer viewer, UUID id) {
        return move(viewer, id, State.WITHDRAWN, "withdrawn");
    }

    private boolean move(Viewer viewer, UUID id, State next, String kind) {
        Application it = applications.lock(id);
        ApplicationsAccess.require(ApplicationsAccess.isOwn(viewer, it));
        if (!it.state().leadsTo(next)) {
            return it.state() == next;
        }
        applications.move(it, next, time.instant(), null);
        if (next == State.SUBMITTED) {
            telling.tell(it, kind, "");
        } else {
            telling.note(it, kind, "");
        }
        trail.note(viewer, id, Act.CHANGED, kind);
        return true;
    }
}
