package express.joining;

import express.base.PersonId;
import express.people.PersonalData;
import java.util.Map;
import org.springframework.stereotype.Component;

/** That somebody searched, and how many they found; by what a newcomer is found goes with their file. */
@Component
class JoiningData implements PersonalData {

    private final Searches searches;

    JoiningData(Searches searches) {
        this.searches = searches;
    }

    @Override
    public String name() {
        return "joining.searches";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        var all = searches.export(person);
        return all.isEmpty() ? Map.of() : Map.of("searches", all);
    }

    @Override
    public void erase(PersonId person) {
        searches.forget(person);
    }
}
