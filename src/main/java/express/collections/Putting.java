package express.collections;

import express.base.Viewer;
import express.practices.PracticeId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a practice into a collection, which may begin with it. */
@Component
class Putting {

    sealed interface Outcome {}

    record Done(CollectionId collection) implements Outcome {}

    /** The collection holds as many as one may. */
    record Full() implements Outcome {}

    private final Collections collections;
    private final Choices choices;

    Putting(Collections collections, Choices choices) {
        this.collections = collections;
        this.choices = choices;
    }

    @Transactional
    public Outcome put(Viewer viewer, PracticeId practice, ChoiceForm typed) {
        CollectionId collection =
                typed.isNew() ? collections.begin(viewer, typed.title()) : CollectionId.of(typed.collection());
        return choices.put(collection, practice, typed.note()) ? new Done(collection) : new Full();
    }
}
