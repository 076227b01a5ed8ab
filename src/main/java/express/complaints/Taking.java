package express.complaints;

import express.applications.Application;
import express.base.Ids;
import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Viewer;
import express.complaints.Complaint.State;
import express.complaints.ComplaintForm.Said;
import org.jspecify.annotations.Nullable;

/** Makes of what was said a complaint with its days. */
final class Taking {

    private Taking() {}

    static Complaint by(
            Viewer.Person viewer, OrganisationId lender, @Nullable Application about, Said said, Deadlines deadlines) {
        return of(viewer.id(), null, lender, about, said, deadlines);
    }

    /** For the applicant, or for somebody without an account. */
    static Complaint on(
            Viewer officer, OrganisationId lender, @Nullable Application about, Said said, Deadlines deadlines) {
        return of(about == null ? null : about.applicant(), officer.id(), lender, about, said, deadlines);
    }

    private static Complaint of(
            @Nullable PersonId person,
            @Nullable PersonId takenBy,
            OrganisationId lender,
            @Nullable Application about,
            Said said,
            Deadlines deadlines) {
        return new Complaint(
                Ids.next(),
                lender,
                person,
                about == null ? null : about.id(),
                about == null ? null : about.officer(),
                said.called(),
                said.reach(),
                said.language(),
                said.topic(),
                said.words(),
                said.receivedOn(),
                takenBy,
                State.RECEIVED,
                deadlines.acknowledge(said.receivedOn()),
                deadlines.answer(said.receivedOn()),
                1);
    }
}
