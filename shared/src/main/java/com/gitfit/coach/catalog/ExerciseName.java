package com.gitfit.coach.catalog;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The normal form of an exercise's name: the same for every case, punctuation, plural, abbreviation and spacing of it,
 * and wherever it names its equipment. Two names with different forms are different exercises unless the catalogue says
 * otherwise.
 *
 * @param equipment words of equipment in the name
 * @param movement the other words, run together so that "pull up", "pull-up" and "pullup" are one
 */
record ExerciseName(Set<EquipmentWord> equipment, String movement) {

    ExerciseName {
        equipment = Collections.unmodifiableSet(equipment);
    }

    static ExerciseName of(String text) {
        EnumSet<EquipmentWord> equipment = EnumSet.noneOf(EquipmentWord.class);
        StringBuilder movement = new StringBuilder();
        for (String word : wordsOf(text)) {
            EquipmentWord.of(word).ifPresentOrElse(equipment::add, () -> movement.append(word));
        }
        return new ExerciseName(equipment, movement.toString());
    }

    /** The whole name as one string; blank if the text has neither letter, digit nor pictogram. */
    String form() {
        if (equipment.isEmpty()) {
            return movement;
        }
        StringBuilder form = new StringBuilder();
        for (EquipmentWord word : equipment) {
            form.append(word.word()).append(' ');
        }
        return form.append(movement).toString();
    }

    private static List<String> wordsOf(String text) {
        String plain = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int at = 0; at < plain.length(); ) {
            int character = plain.codePointAt(at);
            at += Character.charCount(character);
            if (belongsToWord(character)) {
                word.appendCodePoint(Character.toLowerCase(Character.toUpperCase(character)));
            } else if (!isApostrophe(character)) {
                addWord(words, word);
            }
        }
        addWord(words, word);
        return words;
    }

    private static void addWord(List<String> words, StringBuilder letters) {
        if (letters.isEmpty()) {
            return;
        }
        String typed = NameWords.singular(letters.toString());
        letters.setLength(0);
        for (String word : NameWords.spelledOut(typed)) {
            if (NameWords.connects(word)) {
                continue;
            }
            String joined = words.isEmpty() ? "" : NameWords.joined(words.getLast(), word);
            if (joined.isEmpty()) {
                words.add(word);
            } else {
                words.set(words.size() - 1, joined);
            }
        }
    }

    private static boolean belongsToWord(int character) {
        if (Character.isLetterOrDigit(character)) {
            return true;
        }
        int type = Character.getType(character);
        // Marks are parts of letters in many scripts; a pictogram can be all there is of a name.
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.OTHER_SYMBOL;
    }

    private static boolean isApostrophe(int character) {
        return character == '\'' || character == '\u2019';
    }
}
