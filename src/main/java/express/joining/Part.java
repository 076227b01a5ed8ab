package express.joining;

import java.util.Set;

/**
 * One word of a name in the ways in which it is compared.
 *
 * @param typed as it is written
 * @param written in Latin letters
 * @param sound with vowels that all sound alike
 * @param bones its consonants, in all readings
 * @param near one of its readings, and that with each one letter less
 * @param common whether very many people have it
 * @param vowelless written in an alphabet that leaves vowels out
 */
record Part(
        String typed,
        String written,
        String sound,
        Set<String> bones,
        Set<String> near,
        boolean common,
        boolean vowelless) {}
