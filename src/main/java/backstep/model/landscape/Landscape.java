package backstep.model.landscape;

/** A function that a network or its error is, seen over one or two of the numbers that it depends on. */
public sealed interface Landscape permits UnitMap, WhatIf, Contour {}
