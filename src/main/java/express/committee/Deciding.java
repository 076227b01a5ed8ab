package express.committee;

import express.audit.Act;
import express.audit.Trail;
import express.base.Viewer;
import express.committee.Item.Ending;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a move, if nothing bars it: one after another on each application. What is found of conflicts on the way is written
 * down even if the move is barred.
 */
@Component
@Transactional
class Deciding {

    private final Agenda agenda;
    private final Sessions sessions;
    private final Hearings hearings;
    private final Desk.Laying laying;
    private final Consequences consequences;
    private final InstantSource time;

    Deciding(
            Agenda agenda,
            Sessions sessions,
            Hearings hearings,
            Desk.Laying laying,
            Consequences consequences,
            InstantSource time) {
        this.agenda = agenda;
        this.sessions = sessions;
        this.hearings = hearings;
        this.laying = laying;
        this.consequences = consequences;
        this.time = time;
    }

    /**
     * The key of what stands in the way; nothing, if it was made.
     *
     * @param seen as the one who moves saw it
     * @param moving from the time at which it is made
     */
    public Optional<String> make(Viewer viewer, Table seen, Function<Instant, Move> moving) {
        Item item = agenda.lock(seen.item().lender(), seen.item().id());
        Session session = sessions.get(item.lender(), item.session());
        Table table = laying.lay(viewer, seen.house(), session, item);
        List<Seat> seats = table.seats();
        Hearing kept = hearings.get(item, seats);
        Hearing found = table.hearing();
        Move move = moving.apply(time.instant());
        Optional<String> bar = item.ending() != null && !(move instanceof Move.Declare)
                ? Optional.of("committee.fault.off-agenda")
                : table.bars().against(move, found);
        Hearing after = bar.isPresent() ? found : found.after(move);
        if (!after.equals(kept)) {
            hearings.keep(item, seats, kept, after);
        }
        if (bar.isEmpty()) {
            consequences.of(viewer, table, move, after);
        }
        if (session.isOver() && item.ending() == null && after.isOpen()) {
            agenda.end(item, Ending.CARRIED);
        }
        return bar;
    }

    /** What follows from a move beyond the hearing. */
    @Component
    static class Consequences {

        private final Agenda agenda;
        private final Sessions sessions;
        private final Conditions conditions;
        private final Dossiers dossiers;
        private final RuleBook rules;
        private final Trail trail;

        Consequences(
                Agenda agenda,
                Sessions sessions,
                Conditions conditions,
                Dossiers dossiers,
                RuleBook rules,
                Trail trail) {
            this.agenda = agenda;
            this.sessions = sessions;
            this.conditions = conditions;
            this.dossiers = dossiers;
            this.rules = rules;
            this.trail = trail;
        }

        void of(Viewer viewer, Table table, Move move, Hearing after) {
            Item item = table.item();
            trail.note(
                    viewer,
                    item.application(),
                    Act.CHANGED,
                    "committee " + move.getClass().getSimpleName().toLowerCase(Locale.ROOT),
                    move.toString());
            if (move instanceof Move.Cast) {
                sessions.attend(item.lender(), item.session(), List.of(viewer.id()));
            }
            if (move instanceof Move.Sign sign) {
                Decision decision = after.decision().orElseThrow();
                Motion motion = after.motion(decision.motion());
                conditions.add(item, decision, motion.conditions(), needsPair(item, motion));
                agenda.end(item, Ending.SIGNED);
                dossiers.tell(item, motion, sign.at());
            }
        }

        private boolean needsPair(Item item, Motion motion) {
            Motion.Terms terms = motion.terms();
            return terms != null
                    && terms.principal().compareTo(rules.get(item.lender()).pairFrom()) > 0;
        }
    }
}
