package express.people;

import express.base.PersonId;
import express.messaging.Post;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Letters to somebody. The module of the letters stands below and cannot declare it itself. */
@Component
class LetterData implements PersonalData {

    private final Post post;
    private final People people;

    LetterData(Post post, People people) {
        this.post = post;
        this.people = people;
    }

    @Override
    public String name() {
        return "people.letters";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        List<Map<String, Object>> letters = post.export(person);
        return letters.isEmpty() ? Map.of() : Map.of("letters", letters);
    }

    /** Those too that reached their address before they had an account. */
    @Override
    public void erase(PersonId person) {
        post.forget(person);
        people.find(person).map(Person::email).ifPresent(post::forget);
    }
}
