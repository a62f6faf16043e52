package com.gitfit.coach.language.gpt2;

import java.util.ArrayList;
import java.util.List;

/**
 * Continuations of one text, with what they have in common read once.
 *
 * @param nodes the tokens that something follows
 * @param questions how likely one token is behind a node
 */
record ContinuationTree(List<Node> nodes, List<Question> questions) {
    /**
     * A token.
     *
     * @param parent the node before it; −1 for the end of the text
     */
    record Node(int token, int parent) {}

    /**
     * A question of the head.
     *
     * @param node behind which; −1 for the end of the text
     * @param choice place of the token among the choices
     * @param continuation which continuation it is a part of
     */
    record Question(int node, int choice, int continuation) {}

    ContinuationTree {
        nodes = List.copyOf(nodes);
        questions = List.copyOf(questions);
    }

    /** @throws IllegalArgumentException if a continuation is empty or has a token that the head cannot choose */
    static ContinuationTree of(List<int[]> continuations, Choices choices) {
        List<Node> nodes = new ArrayList<>();
        List<Question> questions = new ArrayList<>();
        for (int continuation = 0; continuation < continuations.size(); continuation++) {
            int[] tokens = continuations.get(continuation);
            int parent = -1;
            for (int i = 0; i < tokens.length; i++) {
                questions.add(new Question(parent, choices.place(tokens[i]), continuation));
                if (i < tokens.length - 1) {
                    parent = find(nodes, new Node(tokens[i], parent));
                }
            }
        }
        return new ContinuationTree(nodes, questions);
    }

    private static int find(List<Node> nodes, Node node) {
        int known = nodes.indexOf(node);
        if (known >= 0) {
            return known;
        }
        nodes.add(node);
        return nodes.size() - 1;
    }

    /** How many nodes lie before a node. */
    int depth(int node) {
        int parent = nodes.get(node).parent();
        return parent < 0 ? 0 : 1 + depth(parent);
    }

    /** The sum over each continuation of the answers to its questions. */
    double[] sums(float[] answers) {
        double[] sums = new double
                [1 + questions.stream().mapToInt(Question::continuation).max().orElse(-1)];
        for (int i = 0; i < answers.length; i++) {
            sums[questions.get(i).continuation()] += answers[i];
        }
        return sums;
    }
}
