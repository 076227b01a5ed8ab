package express.applications;

import express.applications.Guarantor.Relation;
import express.applications.Guarantor.State;
import express.audit.Act;
import express.audit.Trail;
import express.base.Ids;
import express.base.NotFound;
import express.base.PersonId;
import express.base.Viewer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asking somebody to stand surety, taking that back, and their yes or no. */
@Component
@Transactional
class Vouching {

    static final int MOST = 5;

    private final Applications applications;
    private final Guarantors guarantors;
    private final Ties ties;
    private final Happenings happenings;
    private final Trail trail;
    private final InstantSource time;

    Vouching(
            Applications applications,
            Guarantors guarantors,
            Ties ties,
            Happenings happenings,
            Trail trail,
            InstantSource time) {
        this.applications = applications;
        this.guarantors = guarantors;
        this.ties = ties;
        this.happenings = happenings;
        this.trail = trail;
        this.time = time;
    }

    void invite(Viewer viewer, UUID application, String name, Relation relation, int share, int days) {
        Application it = applications.lock(application);
        ApplicationsAccess.require(ApplicationsAccess.mayWrite(viewer, it));
        Instant now = time.instant();
        guarantors.add(new Guarantor(
                application,
                Ids.next(),
                name,
                relation,
                share,
                now.plus(Duration.ofDays(days)),
                State.INVITED,
                now,
                null,
                null,
                null,
                null,
                null,
                false));
        happenings.note(application, "guarantor-invited", "");
        trail.note(viewer, application, Act.CHANGED, "guarantor invited");
    }

    void revoke(Viewer viewer, UUID application, UUID id) {
        Application it = applications.lock(application);
        ApplicationsAccess.require(ApplicationsAccess.mayWrite(viewer, it));
        Guarantor asked = guarantors.list(application).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (asked.state() == State.INVITED && guarantors.answer(asked, State.REVOKED, time.instant(), null, null)) {
            happenings.note(application, "guarantor-revoked", "");
            trail.note(viewer, application, Act.CHANGED, "guarantor revoked");
        }
    }

    /** An answer may come after the decision if what it is for is granted; a yes is not taken back any more. */
    private static boolean isTooLate(Application it, Guarantor seen) {
        boolean awaited = it.state() == Application.State.GRANTED && seen.state() == State.INVITED;
        return it.state().isOver() && !awaited;
    }

    /**
     * Their yes, or their no; a yes can be taken back until it is decided. In the background, after the link was found.
     *
     * @param principal of which they promise their share
     */
    boolean answer(Guarantor seen, boolean yes, BigDecimal principal, @Nullable PersonId person) {
        Application it = applications.lock(seen.application());
        if (isTooLate(it, seen) || yes && seen.state() != State.INVITED) {
            return false;
        }
        boolean done = guarantors.answer(
                seen,
                yes ? State.ACCEPTED : State.DECLINED,
                time.instant(),
                yes ? Guarantor.amount(principal, seen.share()) : null,
                yes ? person : null);
        if (done) {
            ties.clear(it.id(), List.of(Tie.Kind.GUARANTEES));
            guarantors.list(it.id()).stream()
                    .filter(Guarantor::isAccepted)
                    .forEach(one -> ties.add(it.id(), Tie.Kind.GUARANTEES, one.person(), null, one.name()));
            happenings.note(it.id(), yes ? "guarantor-accepted" : "guarantor-declined", "");
            trail.note(it.id(), Act.CHANGED, yes ? "guarantor accepted" : "guarantor declined", seen.toString());
        }
        return done;
    }
}
