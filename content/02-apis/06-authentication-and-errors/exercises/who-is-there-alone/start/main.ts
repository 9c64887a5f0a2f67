// The file is yours: nothing is written yet.
