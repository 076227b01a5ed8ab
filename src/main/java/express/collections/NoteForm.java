package express.collections;

import jakarta.validation.constraints.Size;

/** Why a practice lies in a collection; it may say nothing. */
record NoteForm(
        @Size(max = 1000, message = "collections.note.long") String note) {

    NoteForm {
        note = CollectionForm.text(note);
    }
}
