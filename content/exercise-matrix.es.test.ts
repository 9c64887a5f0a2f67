import { exerciseMatrix } from './exercise-matrix'

// A file for each language: they run side by side.
exerciseMatrix('es')
