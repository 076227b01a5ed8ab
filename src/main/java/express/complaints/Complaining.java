package express.complaints;

import express.audit.Act;
import express.audit.Trail;
import express.base.Ids;
import express.base.Viewer;
import express.complaints.Complaint.State;
import express.complaints.Entry.Finding;
import express.complaints.Entry.Kind;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done about a complaint, by the person and by the lender. Of two who do the same at once, it is done once. */
@Component
@Transactional
class Complaining {

    private final Complaints complaints;
    private final Entries entries;
    private final DeadlinesOfLenders deadlines;
    private final ComplaintPost post;
    private final Trail trail;
    private final InstantSource time;

    Complaining(
            Complaints complaints,
            Entries entries,
            DeadlinesOfLenders deadlines,
            ComplaintPost post,
            Trail trail,
            InstantSource time) {
        this.complaints = complaints;
        this.entries = entries;
        this.deadlines = deadlines;
        this.post = post;
        this.trail = trail;
        this.time = time;
    }

    Instant now() {
        return time.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
    }

    public void receive(Viewer viewer, Complaint it) {
        complaints.add(it);
        note(viewer, it, Kind.RECEIVED, null, "");
        post.tellLender("new", it);
        post.tellPerson("received", it);
    }

    private void note(Viewer viewer, Complaint it, Kind kind, @Nullable Finding finding, String words) {
        entries.add(it, new Entry(Ids.next(), time.instant(), kind, viewer.id(), finding, words));
        trail.note(viewer, it.id(), Act.CHANGED, "complaint " + kind, words);
    }

    /** Whether it could be: somebody else may have been quicker. */
    public boolean acknowledge(Viewer viewer, UUID id) {
        Complaint it = complaints.lock(id);
        ComplaintsAccess.require(ComplaintsAccess.mayHandle(viewer, it));
        if (!it.state().leadsTo(State.ACKNOWLEDGED)) {
            return false;
        }
        complaints.move(it, State.ACKNOWLEDGED, it.answerBy());
        note(viewer, it, Kind.ACKNOWLEDGED, null, "");
        post.tellPerson("acknowledged", it);
        return true;
    }

    public boolean answer(Viewer viewer, UUID id, Finding finding, String words) {
        Complaint it = complaints.lock(id);
        ComplaintsAccess.require(entries.letAnswer(viewer, it));
        State next = it.state().answered();
        if (!it.state().leadsTo(next)) {
            return false;
        }
        complaints.move(it, next, it.answerBy());
        note(viewer, it, Kind.ANSWERED, finding, words);
        post.tellPerson("answered", it);
        return true;
    }

    /** The person is not content: somebody else looks again, in as many days. */
    public boolean contest(Viewer viewer, UUID id, String words) {
        Complaint it = complaints.lock(id);
        ComplaintsAccess.require(ComplaintsAccess.mayContest(viewer, it));
        if (!it.state().leadsTo(State.CONTESTED)) {
            return it.state() == State.CONTESTED;
        }
        complaints.move(it, State.CONTESTED, deadlines.get(it.lender()).answer(today()));
        note(viewer, it, Kind.CONTESTED, null, words);
        post.tellLender("contested", it);
        return true;
    }

    public boolean withdraw(Viewer viewer, UUID id) {
        Complaint it = complaints.lock(id);
        ComplaintsAccess.require(ComplaintsAccess.isOwn(viewer, it));
        if (!it.state().leadsTo(State.WITHDRAWN)) {
            return it.state() == State.WITHDRAWN;
        }
        complaints.move(it, State.WITHDRAWN, it.answerBy());
        note(viewer, it, Kind.WITHDRAWN, null, "");
        return true;
    }

    void see(Viewer viewer, Complaint it) {
        trail.note(viewer, it.id(), Act.SEEN, "complaint");
    }
}
